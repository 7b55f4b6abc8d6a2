import { elementOf, textOf } from './moddle-element.ts';
import type { ModdleElement } from './moddle-element.ts';

/** The name of the message that a receive task or a message event definition refers to. */
export const messageNameOf = (referring: ModdleElement): string | undefined =>
  textOf(elementOf(referring, 'messageRef'), 'name');
