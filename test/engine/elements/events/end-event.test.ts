import { aModel } from '../../../support/model-builder.ts';
import { EngineCase } from '../../engine-case.ts';

const ending = (options: { terminate?: true; error?: string }) =>
  aModel((p) => {
    p.start();
    p.parallel('fork');
    p.userTask('a');
    p.userTask('b');
    p.end('end', options);
    p.path('start', 'fork', 'a', 'end');
    p.path('fork', 'b');
  });

describe('an end event', () => {
  it('ends its token and nothing else', () => {
    const process = new EngineCase(ending({})).start().complete('a');
    expect(process.ended).toBeUndefined();
    expect(process.open).toEqual(['b']);
    expect(process.complete('b').ended).toBe('completed at b');
  });

  it('that terminates ends all of its scope', () => {
    const process = new EngineCase(ending({ terminate: true })).start().complete('a');
    expect(process.ended).toBe('terminated at end');
    expect(process.last.tasksClosed).toContainEqual(
      expect.objectContaining({ elementId: 'b', how: 'cancelled' }),
    );
    expect(process.snapshot).toMatchObject({ ended: 'terminated', tokens: {} });
  });

  it('whose error no one catches is an incident, and the rest goes on', () => {
    const process = new EngineCase(ending({ error: 'X' })).start().complete('a');
    expect(process.problems).toEqual(['The error "X", thrown by "end", is caught by no one']);
    expect(process.open).toEqual(['b']);
    expect(process.complete('b').ended).toBeUndefined();
    expect(process.retry('end').problems).toHaveLength(1);
  });
});

describe('cancelling an instance', () => {
  it('closes everything that is open', () => {
    const model = aModel((p) => {
      p.start();
      p.parallel('fork');
      p.path('start', 'fork');
      p.userTask('task');
      p.boundary('late', 'task', { timer: 'PT1H' });
      p.serviceTask('job');
      p.serviceTask('broken');
      p.receiveTask('message', 'M');
      p.subProcess('sub', (s) => s.userTask('inside'));
      p.eventSubProcess('withdrawn', (s) => s.start('on', { message: 'Tarik' }));
      for (const id of ['task', 'job', 'broken', 'message', 'sub']) p.path('fork', id);
    });
    const process = new EngineCase(model).start().failJob('broken');
    process.give({ type: 'cancelled', reason: 'withdrawn' });
    // EngineCase has checked that nothing stays open
    expect(process.ended).toBe('cancelled at no element');
    expect(process.story.filter((line) => line.startsWith('element.cancelled'))).toHaveLength(6);
    expect(process.story.at(-1)).toBe('instance.ended');
  });
});
