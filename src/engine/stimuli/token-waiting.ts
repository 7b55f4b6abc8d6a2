import type { Run, Token } from '../run/run.ts';
import type { Key } from '../snapshot.ts';
import { Unfit } from '../unfit.ts';

const over = { task: 'is no longer open', job: 'is no longer wanted', call: 'is no longer wanted' } as const;

/** The token that waits for that work to be done. Throws Unfit where none does any more. */
export function tokenWaiting(run: Run, work: keyof typeof over, key: Key): Token {
  const token = [...run.tokens.values()].find((each) => each[work] === key);
  if (!token) throw new Unfit(`the ${work} ${key} ${over[work]}`);
  return token;
}
