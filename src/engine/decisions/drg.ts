import type { Parameter } from './boxed/function-definition.ts';
import type { Evaluator } from './run.ts';
import type { Type } from './types/type.ts';

// The decision requirements graph (DMN 1.5, 6): what is decided, from what, by which knowledge. Elements are
// known by `namespace#id`, because files may import each other.

export type DrgElement = InputElement | Decision | Knowledge | Service;

interface Base {
  readonly key: string;
  readonly id: string;
  /** The name in FEEL, whitespace made one space. */
  readonly name: string;
  readonly type: Type;
}

/** What an element needs: found under one name, or under the name of an import and a name in it. */
export interface Requirement {
  readonly key: string;
  readonly path: readonly string[];
}

export interface InputElement extends Base {
  readonly kind: 'input';
}

export interface Decision extends Base {
  readonly kind: 'decision';
  readonly requires: readonly Requirement[];
  readonly evaluate: Evaluator;
  /** Of a decision table: its outputs, and whether it gives a list of them. */
  readonly shape?: { readonly outputs: readonly (string | undefined)[]; readonly isList: boolean };
}

export interface Knowledge extends Base {
  readonly kind: 'knowledge';
  readonly requires: readonly Requirement[];
  readonly parameters: readonly Parameter[];
  readonly body: Evaluator;
}

/** Decisions offered as one function of what they start from. */
export interface Service extends Base {
  readonly kind: 'service';
  readonly parameters: readonly Requirement[];
  readonly outputs: readonly Requirement[];
}

export interface Decisions {
  readonly elements: ReadonlyMap<string, DrgElement>;
  /** Names of inputs: what is given under such a name reaches those who require it, and nobody else. */
  readonly inputNames: ReadonlySet<string>;
}

/** The decision with this id or, where no id is such, with this name. */
export function findDecision({ elements }: Decisions, idOrName: string): Decision | undefined {
  const decisions = [...elements.values()].filter((element) => element.kind === 'decision');
  return decisions.find(({ id }) => id === idOrName) ?? decisions.find(({ name }) => name === idOrName);
}
