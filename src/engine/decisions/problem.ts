import type { Problem } from '../../kernel/rejection.ts';

// Where something is wrong in a file of decisions, in words that lead a person there:
// `Decision fee ("Fee"), rule 3, input 1 ("Age") …: …`.

export interface Place {
  /** The id of the decision, the knowledge or the type. */
  readonly field: string;
  readonly words: string;
}

export type Report = (problem: Problem) => void;

export const placeOf = (kind: string, id: string, name?: string): Place => ({
  field: id,
  words: name === undefined || name === id ? `${kind} ${id}` : `${kind} ${id} (${quoted(name)})`,
});

export const within = ({ field, words }: Place, part: string): Place => ({
  field,
  words: `${words}, ${part}`,
});

export const problemAt = ({ field, words }: Place, sentence: string): Problem => ({
  field,
  message: `${words} ${sentence}.`,
});

export const quoted = (name: string): string => `"${name.slice(0, 80)}"`;
