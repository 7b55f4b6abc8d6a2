import { cpuUsage } from 'node:process';
import { aModel } from '../../support/model-builder.ts';
import { EngineCase } from '../engine-case.ts';
import { boundary, compensating, drawn, ways } from '../patterns/a-drawing.ts';

const row = (length: number) =>
  aModel((p) => {
    p.start();
    const ids = Array.from({ length }, (_, index) => `m${index}`);
    for (const id of ids) p.manualTask(id);
    p.end();
    p.path('start', ...ids, 'end');
  });

const loop = aModel((p) => {
  p.start();
  p.parallel('fork');
  p.exclusive('merge');
  p.manualTask('round');
  p.userTask('beside');
  p.path('start', 'fork', 'merge', 'round', 'merge');
  p.path('fork', 'beside');
});

describe('limits', () => {
  it('do 5,000 manual tasks in a row without growing the stack', () => {
    const process = new EngineCase(row(5_000)).start();
    expect(process.ended).toBe('completed at end');
    expect(process.flows).toHaveLength(5_001);
  });

  it('do 20,000 turns of a loop once the step budget is raised to that', () => {
    const turning = (turns: { left: number }) =>
      aModel((p) => {
        p.start();
        p.exclusive('merge');
        p.manualTask('round');
        p.exclusive('again', { defaultFlow: 'again-end' });
        p.end();
        p.path('start', 'merge', 'round', 'again');
        p.flow('again', 'merge', () => turns.left-- > 1);
        p.flow('again', 'end');
      });
    const stopped = new EngineCase(turning({ left: 20_000 })).start();
    expect(stopped.problems).toEqual([expect.stringMatching(/more than 10,000 steps at once/)]);
    const process = new EngineCase(turning({ left: 20_000 }), { maxSteps: 100_000 }).start();
    expect(process.ended).toBe('completed at end');
    expect(process.flows.filter((id) => id === 'again-merge')).toHaveLength(19_999);
  });

  it('do 20,000 rounds of a standard loop once the step budget is raised to that', () => {
    const model = aModel((p) => {
      p.start();
      const repetition = { kind: 'loop' as const, testBefore: false, maximum: 20_000 };
      p.manualTask('round', 'manual-task', { repetition });
      p.end();
      p.path('start', 'round', 'end');
    });
    expect(new EngineCase(model).start().problems).toHaveLength(1);
    expect(new EngineCase(model, { maxSteps: 100_000 }).start().ended).toBe('completed at end');
  });

  it('undo many thousand rounds, in time that grows as their number does', async () => {
    const undoing = (rounds: number) =>
      drawn(
        '<startEvent id="s"/><endEvent id="e"/>',
        `<manualTask id="a"><standardLoopCharacteristics loopMaximum="${rounds}"/></manualTask>`,
        boundary('c', 'a', 'compensate') + '<manualTask id="undo" isForCompensation="true"/>',
        '<association id="by" sourceRef="c" targetRef="undo"/>',
        compensating('back') + ways('s > a > back > e'),
      );
    const took = async (rounds: number): Promise<number> => {
      const model = await undoing(rounds);
      const before = cpuUsage();
      const process = new EngineCase(model, { maxSteps: 1_000_000 }).start();
      const spent = cpuUsage(before).user;
      expect(process.story.filter((line) => line === 'element.left undo')).toHaveLength(rounds);
      return spent;
    };
    const best = async (rounds: number) => Math.min(await took(rounds), await took(rounds));
    await took(5_000);
    expect(await best(40_000)).toBeLessThan(24 * (await best(5_000)));
  });

  it('make an endless loop an incident; the instance goes on, and a retry has a new budget', () => {
    const process = new EngineCase(loop).start();
    expect(process.problems).toEqual([
      expect.stringMatching(
        /^The process did more than 10,000 steps at once and was stopped before "(merge|round)": it may loop for ever$/,
      ),
    ]);
    expect(process.open).toEqual(['beside']);
    process.complete('beside');
    const [{ elementId } = { elementId: '' }] = process.incidents.values();
    expect(process.retry(elementId).problems).toHaveLength(1);
    process.give({ type: 'cancelled', reason: 'it loops' });
    expect(process.ended).toBe('cancelled at no element');
  });

  it('take the step budget of the environment', () => {
    const process = new EngineCase(row(50), { maxSteps: 20 }).start();
    expect(process.problems[0]).toMatch(/more than 20 steps at once and was stopped before "m19"/);
    process.retry('m19').retry('m39');
    expect(process.ended).toBe('completed at end');
  });

  it('keep a snapshot small: a few tokens are a few hundred bytes', () => {
    const model = aModel((p) => {
      p.start();
      p.parallel('fork');
      p.path('start', 'fork');
      for (const id of ['satu', 'dua', 'tiga', 'empat']) {
        p.userTask(id);
        p.path('fork', id);
      }
    });
    const process = new EngineCase(model).start({ nomorTiket: 'SE-2026-0001' });
    expect(JSON.stringify(process.snapshot).length).toBeLessThan(300);
  });

  it('join a thousand branches in one stimulus', () => {
    const model = aModel((p) => {
      p.start();
      p.parallel('fork');
      p.parallel('join');
      p.end();
      p.path('start', 'fork');
      for (let index = 0; index < 1_000; index++) {
        p.manualTask(`b${index}`);
        p.path('fork', `b${index}`, 'join');
      }
      p.path('join', 'end');
    });
    const process = new EngineCase(model).start();
    expect(process.ended).toBe('completed at end');
    expect(process.flows.filter((id) => id === 'join-end')).toHaveLength(1);
  });
});
