import { compileModel } from '../../../../src/engine/model/compile-model.ts';
import type { Variables } from '../../../../src/engine/variables.ts';
import { aModel, expression, type ScopeBuilder } from '../../../support/model-builder.ts';
import { EngineCase } from '../../engine-case.ts';
import { around } from '../../model/a-process.ts';

// A standard loop (BPMN 2.0.2, 13.3.6) is the same whatever it is a loop of: what is done once a round, how it is
// counted, and what interrupts it.

const again = expression(({ again: value = false }: Variables) => value === true);
const twice = expression(({ loopCounter }: Variables) => Number(loopCounter) < 1);
const loop = (more: { testBefore?: boolean; maximum?: number; condition?: typeof again }) => ({
  repetition: { kind: 'loop' as const, testBefore: false, ...more },
});

type Draw = (p: ScopeBuilder, more: ReturnType<typeof loop>) => void;
type Work = (process: EngineCase, variables?: Variables) => void;
const kinds: [string, Draw, Work][] = [
  ['user task', (p, more) => p.userTask('x', more), (process, variables) => process.complete('x', variables)],
  [
    'service task',
    (p, more) => p.serviceTask('x', more),
    (process, variables) => process.finishJob('x', variables),
  ],
  [
    'send task',
    (p, more) => p.serviceTask('x', { type: 'send-task', ...more }),
    (process, variables) => process.finishJob('x', variables),
  ],
  [
    'script task',
    (p, more) => p.scriptTask('x', more),
    (process, variables) => process.finishJob('x', variables),
  ],
  [
    'receive task',
    (p, more) => p.receiveTask('x', 'M', more),
    (process, variables) => process.message('x', variables),
  ],
  [
    'sub-process',
    (p, more) => p.subProcess('x', (s) => s.userTask('in'), more),
    (process, variables) => process.complete('in', variables),
  ],
  [
    'ad-hoc sub-process',
    (p, more) => p.adHoc('x', (s) => s.userTask('in'), { ...more, activeElements: expression(['in']) }),
    (process, variables) => process.complete('in', variables),
  ],
];
const looping = (draw: Draw, more: ReturnType<typeof loop>) =>
  aModel((p) => {
    p.start();
    draw(p, more);
    p.userTask('after');
    p.path('start', 'x', 'after');
  });
const isOver = (process: EngineCase) => process.open.includes('after');

describe.each(kinds)('a loop of a %s', (_kind, draw, work) => {
  it('goes on while its condition holds', () => {
    const process = new EngineCase(looping(draw, loop({ condition: again }))).start();
    work(process, { again: true });
    expect(isOver(process)).toBe(false);
    work(process, { again: false });
    expect(isOver(process)).toBe(true);
    expect(process.flows).toEqual(['start-x', 'x-after']);
  });

  it('that tests before may run not at all', () => {
    const model = looping(draw, loop({ testBefore: true, condition: again }));
    expect(isOver(new EngineCase(model).start({ again: false }))).toBe(true);
    const process = new EngineCase(model).start({ again: true });
    expect(isOver(process)).toBe(false);
    work(process, { again: false });
    expect(isOver(process)).toBe(true);
  });

  it('ends at its maximum', () => {
    const process = new EngineCase(looping(draw, loop({ maximum: 2, condition: expression(true) }))).start();
    work(process);
    expect(isOver(process)).toBe(false);
    work(process);
    expect(isOver(process)).toBe(true);
  });

  it('shows its counter, from 0', () => {
    const process = new EngineCase(looping(draw, loop({ condition: twice }))).start();
    work(process);
    expect(isOver(process)).toBe(false);
    work(process);
    expect(isOver(process)).toBe(true);
  });

  it('is interrupted as a whole, in whatever round', () => {
    const guarded = looping(
      (p, more) => {
        draw(p, more);
        p.boundary('late', 'x', { timer: 'PT1H' });
        p.userTask('instead');
        p.path('late', 'instead');
      },
      loop({ maximum: 3 }),
    );
    const process = new EngineCase(guarded).start();
    work(process);
    expect(process.armed.filter((id) => id === 'late')).toEqual(['late']);
    process.fire('late');
    expect([process.open, process.armed, process.jobs.size]).toEqual([['instead'], [], 0]);
  });
});

it.each(['manual-task', 'task'] as const)('a loop of a %s runs through its rounds at once', (type) => {
  const process = new EngineCase(
    looping((p, more) => p.manualTask('x', type, more), loop({ maximum: 5 })),
  ).start();
  expect([process.open, process.flows]).toEqual([['after'], ['start-x', 'x-after']]);
});

describe('loops in one another', () => {
  const instances = (sequential: boolean) => ({
    repetition: { kind: 'multi-instance' as const, sequential, cardinality: expression(2) },
  });

  it('a multi-instance inside a loop runs anew in each round', () => {
    const model = looping(
      (p, more) => p.subProcess('x', (s) => s.userTask('in', instances(false)), more),
      loop({ maximum: 2 }),
    );
    const process = new EngineCase(model).start();
    expect(process.open).toEqual(['in', 'in']);
    expect(process.complete('in').complete('in').open).toEqual(['in', 'in']);
    expect(process.complete('in').complete('in').open).toEqual(['after']);
  });

  it('a loop inside a multi-instance is counted in each instance by itself', () => {
    const model = aModel((p) => {
      p.start();
      p.subProcess('x', (s) => s.userTask('in', loop({ condition: twice })), instances(false));
      p.userTask('after');
      p.path('start', 'x', 'after');
    });
    const process = new EngineCase(model).start();
    expect(process.complete('in').complete('in').open).toEqual(['in', 'in']);
    expect(process.complete('in').open).toEqual(['in']);
    expect(process.complete('in').open).toEqual(['after']);
  });

  it('the inner counter hides the outer one, which is there again after it', () => {
    const seen: unknown[] = [];
    const watching = (wanted: number) =>
      expression(({ loopCounter }: Variables) => {
        seen.push(loopCounter);
        return Number(loopCounter) < wanted;
      });
    const model = aModel((p) => {
      p.start();
      p.subProcess(
        'x',
        (s) => s.manualTask('in', 'task', loop({ condition: watching(1) })),
        loop({ condition: watching(1) }),
      );
      p.path('start', 'x');
    });
    new EngineCase(model).start();
    expect(seen).toEqual([0, 1, 0, 0, 1, 1]);
  });

  it('all of them share one budget of steps', () => {
    const endless = loop({ condition: expression(true) });
    const model = looping(
      (p, more) => p.subProcess('x', (s) => s.manualTask('in', 'task', loop({ maximum: 3 })), more),
      endless,
    );
    const process = new EngineCase(model, { maxSteps: 200 }).start();
    expect(process.problems).toEqual([expect.stringContaining('more than 200 steps at once')]);
  });
});

describe('the condition of a loop, as drawn', () => {
  const drawn = (condition: string, attributes = '') =>
    compileModel(
      around(
        `<bpmn:userTask id="x"><bpmn:standardLoopCharacteristics ${attributes}><bpmn:loopCondition><![CDATA[${condition}]]></bpmn:loopCondition></bpmn:standardLoopCharacteristics></bpmn:userTask>`,
      ),
    );

  it.each(['= loopCounter < 1 and not(done)', '${loopCounter < 1 && !done}'])(
    'reads %s',
    async (condition) => {
      const model = await drawn(condition);
      const counted = new EngineCase(model).start({ done: false }).complete('x');
      expect(counted.open).toEqual(['x']);
      expect(counted.complete('x').ended).toBe('completed at end');
      expect(new EngineCase(model).start({ done: false }).complete('x', { done: true }).ended).toBe(
        'completed at end',
      );
    },
  );

  it('is asked before, or with a maximum', async () => {
    const model = await drawn('= more', 'testBefore="true" loopMaximum="2"');
    expect(new EngineCase(model).start({ more: false }).ended).toBe('completed at end');
    expect(new EngineCase(model).start({ more: true }).complete('x').complete('x').ended).toBe(
      'completed at end',
    );
  });

  it('that cannot be told stops the round, which a retry mends', async () => {
    const process = new EngineCase(await drawn('= more')).start({ more: 'perhaps' }).complete('x');
    expect(process.problems).toEqual(['The loop condition of "x" is "perhaps", neither true nor false']);
    process.give({ type: 'variables-changed', variables: { more: false } });
    expect(process.retry('x').ended).toBe('completed at end');
  });
});
