import { compileDecisions } from '../../../src/engine/decisions/compile-decisions.ts';
import { decide, type Decided } from '../../../src/engine/decisions/decide.ts';
import type { Json, Variables } from '../../../src/engine/variables.ts';
import { Rejection } from '../../../src/kernel/rejection.ts';
import { aDecision, aDmn, literal } from '../../support/a-dmn.ts';

export const now = new Date('2026-11-23T03:00:00.000Z');

/** Compiles the elements as one file and makes one decision of it. */
export async function deciding(
  inside: string,
  decisionId: string,
  variables: Variables = {},
): Promise<Decided> {
  const decisions = await compileDecisions([{ name: 'uji.dmn', content: aDmn(inside) }]);
  return decide(decisions, decisionId, variables, now);
}

export const resultOf = async (
  inside: string,
  decisionId: string,
  variables: Variables = {},
): Promise<Json> => (await deciding(inside, decisionId, variables)).result;

/** The value of one FEEL text, as a decision that reads variables by name. */
export const feel = (text: string, variables: Variables = {}): Promise<Json> =>
  resultOf(aDecision('d', literal(text)), 'd', variables);

/** What is wrong with a file, sentence by sentence. */
export async function faultsIn(content: string): Promise<string[]> {
  try {
    await compileDecisions([{ name: 'uji.dmn', content }]);
    return [];
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    return error.problems.map(({ message }) => message);
  }
}
