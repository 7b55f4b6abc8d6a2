import fc from '../../support/properties.ts';
import { advance } from '../../../src/engine/advance.ts';
import { createEnginePool } from '../../../src/engine/host/engine-pool.ts';
import { hostedAdvance, resumedEngine } from '../../../src/engine/host/hosted-advance.ts';
import type { Snapshot } from '../../../src/engine/snapshot.ts';
import { aModel } from '../../support/model-builder.ts';
import { type Advance, EngineCase } from '../engine-case.ts';
import { randomProcess } from '../random-process.ts';
import { schedule, takeTurn } from '../random-turns.ts';

const straight = aModel((p) => {
  p.start();
  p.userTask('ask');
  p.end();
  p.path('start', 'ask', 'end');
});
const environment = { now: new Date('2026-11-23T02:00:00.000Z'), calendar: () => undefined };
const pooled = createEnginePool(2);
const doors: [string, Advance][] = [
  ['cold', hostedAdvance],
  ['pooled', pooled],
];

describe.each(doors)('hosted by bpmn-engine, %s', (_how, door) => {
  it('starts, goes on and ends as the interpreter alone does', () => {
    const process = new EngineCase(straight, { advance: door })
      .start({ nama: 'Sari' })
      .complete('ask', { ok: true });
    expect(process.ended).toBe('completed at end');
    expect(process.variables).toEqual({ nama: 'Sari', ok: true });
    expect(door(straight, process.snapshot, { type: 'calendar-changed' }, environment)).toEqual({
      refusal: 'the instance has ended',
    });
  });

  it('refuses what no longer fits', () => {
    const process = new EngineCase(straight, { advance: door }).start();
    const stale = { type: 'task-completed', taskKey: '77', variables: {} } as const;
    expect(process.give(stale)).toEqual({ refusal: 'the task 77 is no longer open' });
    expect(process.complete('ask').ended).toBe('completed at end');
  });

  it('lets out what is thrown inside, and works on afterwards', () => {
    const foreign: Snapshot = {
      v: 1,
      seq: 9,
      scopes: { 1: { of: 'process' } },
      tokens: { 2: { at: 'ask', in: '8' } },
    };
    const attempt = () => door(straight, foreign, { type: 'calendar-changed' }, environment);
    expect(attempt).toThrow('The snapshot holds no scope 8');
    expect(new EngineCase(straight, { advance: door }).start().complete('ask').ended).toBe(
      'completed at end',
    );
  });

  it('answers exactly as plain advance, whatever the process and whatever happens', () => {
    fc.assert(
      fc.property(randomProcess, schedule, (model, turns) => {
        const plain = new EngineCase(model).start({ n: 1 });
        const hosted = new EngineCase(model, { advance: door }).start({ n: 1 });
        expect(hosted.last).toEqual(plain.last);
        for (const turn of turns) {
          if (!takeTurn(plain, turn)) break;
          takeTurn(hosted, turn);
          expect(hosted.last).toEqual(plain.last);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('a pooled engine', () => {
  it('mixes up neither instances nor models', () => {
    const other = aModel((p) => {
      p.userTask('one');
      p.userTask('two');
    }, 'other');
    const cases = [straight, other, straight, other].map((model, n) =>
      new EngineCase(model, { advance: pooled }).start({ n }),
    );
    for (const process of cases) process.complete(process.open[0] ?? '');
    expect(cases.map(({ ended, open }) => ended ?? open)).toEqual([
      'completed at end',
      ['two'],
      'completed at end',
      ['two'],
    ]);
    expect(cases.map(({ variables }) => variables)).toEqual([{ n: 0 }, { n: 1 }, { n: 2 }, { n: 3 }]);
  });
});

describe('the shell', () => {
  it('is recovered running, with the state of the instance in it', async () => {
    const outcome = advance(straight, undefined, { type: 'started', variables: {} }, environment);
    if (outcome.refusal !== undefined) throw new Error(outcome.refusal);
    const engine = resumedEngine(straight, outcome.snapshot);
    expect(engine.state).toBe('running');
    const { definitions } = await engine.getState();
    expect(definitions[0]?.execution?.processes).toEqual([
      expect.objectContaining({ id: 'process', status: 'executing', snapshot: outcome.snapshot }),
    ]);
  });

  it('ends with the process', () => {
    const engine = resumedEngine(straight, undefined);
    const ended = jest.fn();
    engine.once('end', ended);
    const [definition] = engine.execution.definitions;
    definition?.signal({ stimulus: { type: 'started', variables: {} }, environment });
    expect(ended).not.toHaveBeenCalled();
    definition?.signal({ stimulus: { type: 'cancelled', reason: '' }, environment });
    expect(ended).toHaveBeenCalledTimes(1);
  });
});
