import type { DecisionTask } from '../../../../src/engine/model/model.ts';
import { aModel, expression } from '../../../support/model-builder.ts';
import { EngineCase } from '../../engine-case.ts';

const deciding = (more: Partial<DecisionTask> = {}) =>
  aModel((p) => {
    p.start();
    p.decisionTask('fee', more);
    p.end();
    p.path('start', 'fee', 'end');
  });

describe('a business rule task with a decision', () => {
  it('asks for it to be made, and goes on with its result', () => {
    const process = new EngineCase(deciding({ resultVariable: 'tarif' })).start({
      x: 1,
    });
    expect(process.last.jobsOpened).toEqual([
      {
        key: expect.any(String),
        elementId: 'fee',
        kind: 'decision',
        decision: { ref: 'fee', binding: 'latest', mapping: 'resultList', resultVariable: 'tarif' },
        variables: { x: 1 },
        settings: {},
        priority: 0,
        exclusive: true,
      },
    ]);
    process.finishJob('fee', { tarif: 10 });
    expect(process.variables).toEqual({ x: 1, tarif: 10 });
    expect(process.ended).toBe('completed at end');
  });

  it.each([
    [{ kind: 'deployment' } as const, { binding: 'deployment' }],
    [{ kind: 'version', value: expression(3) } as const, { binding: 'version', bound: '3' }],
    [{ kind: 'versionTag', value: expression('beta') } as const, { binding: 'versionTag', bound: 'beta' }],
  ])('says which version is meant: %j', (binding, expected) => {
    const process = new EngineCase(deciding({ binding })).start();
    expect(process.last.jobsOpened[0]?.decision).toMatchObject(expected);
  });

  it('without a name for its result gives it as decisionResult', () => {
    const process = new EngineCase(deciding()).start();
    expect(process.last.jobsOpened[0]?.decision?.resultVariable).toBe('decisionResult');
  });

  it('that names no decision is an incident, and goes on when it does', () => {
    const process = new EngineCase(deciding({ decisionRef: expression(null) })).start();
    expect(process.problems).toEqual([expect.stringContaining('The decision of "fee"')]);
    expect(process.jobs.size).toBe(0);
  });

  it('that failed for good is an incident; a retry asks for it anew', () => {
    const process = new EngineCase(deciding()).start();
    process.failJob('fee', 'rules 1, 2 match');
    expect(process.problems).toEqual(['rules 1, 2 match']);
    expect(process.retry('fee').finishJob('fee').ended).toBe('completed at end');
  });
});
