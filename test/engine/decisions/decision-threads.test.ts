import { closeDecisionThreads, decideInThread } from '../../../src/engine/decisions/decision-threads.ts';
import { DecisionError } from '../../../src/engine/decisions/decision-error.ts';
import type { Variables } from '../../../src/engine/variables.ts';
import { aDecision, aDmn, literal } from '../../support/a-dmn.ts';
import { now } from './deciding.ts';

afterAll(closeDecisionThreads);

const inThread = (text: string, variables: Variables = {}, timeoutMs?: number) => {
  const files = [{ name: 'uji.dmn', content: aDmn(aDecision('d', literal(text))) }];
  return decideInThread({ files, decisionId: 'd', variables, now: now.toISOString() }, timeoutMs);
};
// Within its steps, but not within a millisecond.
const slow = 'count(for a in 1..180, b in 1..180 return a * b)';

describe('a decision in its thread', () => {
  it('gives its result and what was made for it', async () => {
    expect(await inThread('x + 1', { x: 1 })).toEqual({
      result: 2,
      rows: [{ d: 2 }],
      made: [{ decisionId: 'd', name: 'd', inputs: {}, rules: [], output: 2 }],
    });
  });

  it('that takes too long is ended with a sentence, and the next one is made', async () => {
    const late = inThread(slow, {}, 1);
    await expect(late).rejects.toThrow(DecisionError);
    await expect(late).rejects.toThrow('Decision d cannot be made: it takes longer than 1 ms');
    expect((await inThread('1')).result).toBe(1);
  });

  it('that cannot be read or made says why', async () => {
    await expect(inThread('1 +')).rejects.toThrow(/Decision d has "1 \+", which FEEL cannot read/);
    await expect(inThread('[1..3]')).rejects.toThrow(/no variable can hold/);
  });
});
