import type { Problem } from '../../kernel/rejection.ts';
import { kindOf, textOf } from './xml/moddle-element.ts';
import type { ModdleElement } from './xml/moddle-element.ts';

// One grammar for everything that is wrong with a model: which element, what it does, and the rule.
// "Element Gw_1 (exclusiveGateway "Complete?") …: …."

export function problem(at: { id: string; element: ModdleElement }, sentence: string): Problem {
  const name = textOf(at.element, 'name')?.replace(/\s+/g, ' ').slice(0, 80);
  const kind = kindOf(at.element);
  const shown = name === undefined ? kind : `${kind} "${name}"`;
  return { field: at.id, message: `Element ${at.id} (${shown}) ${sentence}.` };
}
