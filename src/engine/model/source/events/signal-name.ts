import { elementOf, textOf } from '../../xml/moddle-element.ts';
import type { ModdleElement } from '../../xml/moddle-element.ts';

/** The name of the signal that an event definition refers to. */
export const signalNameOf = (definition: ModdleElement): string | undefined =>
  textOf(elementOf(definition, 'signalRef'), 'name');
