import type { StandardLoop } from '../../../../src/engine/model/model.ts';
import type { Variables } from '../../../../src/engine/variables.ts';
import { aModel, expression } from '../../../support/model-builder.ts';
import { EngineCase } from '../../engine-case.ts';

const loop = (
  more: Omit<Partial<StandardLoop>, 'condition'>,
  condition?: (variables: Variables) => boolean,
) => {
  const repetition = { kind: 'loop' as const, testBefore: false, ...more };
  return { repetition: { ...repetition, ...(condition && { condition: expression(condition) }) } };
};
const looping = (more: ReturnType<typeof loop>) =>
  aModel((p) => {
    p.start();
    p.userTask('x', more);
    p.userTask('after');
    p.path('start', 'x', 'after');
  });
const again = ({ again: value = false }: Variables) => value === true;

describe('a standard loop', () => {
  it('that tests after runs at least once, and again while its condition holds', () => {
    const process = new EngineCase(looping(loop({}, again))).start();
    expect(process.complete('x', { again: true }).open).toEqual(['x']);
    expect(process.complete('x', { again: false }).open).toEqual(['after']);
    expect(process.flows).toEqual(['start-x', 'x-after']);
  });

  it.each([
    [false, ['after']],
    [true, ['x']],
  ])('that tests before may run not at all (condition %j)', (value, open) => {
    const process = new EngineCase(looping(loop({ testBefore: true }, again))).start({ again: value });
    expect(process.open).toEqual(open);
  });

  it('ends at its maximum, whatever its condition says', () => {
    const process = new EngineCase(looping(loop({ maximum: 2 }, () => true))).start();
    expect(process.complete('x').open).toEqual(['x']);
    expect(process.complete('x').open).toEqual(['after']);
  });

  it('runs as often as its maximum where it has no condition', () => {
    const process = new EngineCase(looping(loop({ maximum: 3 }))).start().complete('x').complete('x');
    expect([process.open, process.complete('x').open]).toEqual([['x'], ['after']]);
  });

  it('counts its rounds in loopCounter, from 0', () => {
    const counted = loop({}, ({ loopCounter }) => Number(loopCounter) < 1);
    const process = new EngineCase(looping(counted)).start().complete('x');
    expect([process.open, process.complete('x').open]).toEqual([['x'], ['after']]);
  });

  it('that never ends by itself becomes an incident', () => {
    const endless = aModel((p) => {
      p.start();
      p.manualTask(
        'x',
        'task',
        loop({}, () => true),
      );
      p.path('start', 'x');
    });
    const process = new EngineCase(endless, { maxSteps: 100 }).start();
    expect(process.problems[0]).toContain('more than 100 steps at once and was stopped before "x"');
  });
});
