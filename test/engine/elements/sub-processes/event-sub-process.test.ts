import { aModel } from '../../../support/model-builder.ts';
import { EngineCase } from '../../engine-case.ts';

const listening = (options: { timer?: string; cycle?: string; message?: string; interrupting?: boolean }) =>
  aModel((p) => {
    p.start();
    p.userTask('work');
    p.end();
    p.path('start', 'work', 'end');
    p.eventSubProcess('beside', (e) => {
      e.start('on', options);
      e.userTask('handle');
      e.end('handled');
      e.path('on', 'handle', 'handled');
    });
  });

describe('an event sub-process', () => {
  it('that interrupts cancels all else in its scope and ends it', () => {
    const process = new EngineCase(listening({ message: 'Tarik' }))
      .start()
      .message('on', { alasan: 'salah' });
    expect([process.open, process.armed]).toEqual([['handle'], []]);
    expect(process.variables).toEqual({ alasan: 'salah' });
    expect(process.story.slice(0, 4)).toEqual([
      'message.received on',
      'element.cancelled work',
      'element.entered beside',
      'element.entered on',
    ]);
    expect(process.complete('handle').ended).toBe('completed at handled');
  });

  it('that does not interrupt runs beside, again for every message, and keeps its scope open', () => {
    const process = new EngineCase(listening({ message: 'Tanya', interrupting: false })).start();
    process.message('on').message('on');
    expect(process.open).toEqual(['handle', 'handle', 'work']);
    process.complete('work').complete('handle');
    expect(process.ended).toBeUndefined();
    expect(process.armed).toEqual(['on']);
    expect(process.complete('handle').ended).toBe('completed at handled');
  });

  it('is started by its timer, once, or repeatedly where it repeats', () => {
    const once = new EngineCase(listening({ timer: 'P5D', interrupting: false })).start();
    expect([once.fire('on').open, once.armed]).toEqual([['handle', 'work'], []]);
    const often = new EngineCase(listening({ cycle: 'R2/P1D', interrupting: false })).start();
    expect([often.fire('on').fire('on').open, often.armed]).toEqual([['handle', 'handle', 'work'], []]);
    const instead = new EngineCase(listening({ timer: 'P5D' })).start();
    expect(instead.fire('on').open).toEqual(['handle']);
  });

  it('stops listening when its scope is over, and does not keep it open by listening', () => {
    const process = new EngineCase(listening({ message: 'Tanya', interrupting: false }))
      .start()
      .complete('work');
    expect(process.ended).toBe('completed at end');
    expect(process.last.subscriptionsClosed).toMatchObject([{ elementId: 'on', how: 'cancelled' }]);
  });

  it('inside a sub-process cancels only that', () => {
    const model = aModel((p) => {
      p.start();
      p.parallel('fork');
      p.userTask('outside');
      p.subProcess('sub', (s) => {
        s.userTask('inside');
        s.eventSubProcess('stop', (e) => {
          e.start('on', { message: 'Henti' });
          e.userTask('tidy');
          e.path('on', 'tidy');
        });
      });
      p.userTask('after');
      p.path('start', 'fork', 'outside');
      p.path('fork', 'sub', 'after');
    });
    const process = new EngineCase(model).start().message('on');
    expect(process.open).toEqual(['outside', 'tidy']);
    expect(process.complete('tidy').open).toEqual(['after', 'outside']);
  });

  it('may hold event sub-processes of its own', () => {
    const model = aModel((p) => {
      p.userTask('work');
      p.eventSubProcess('outer', (e) => {
        e.start('on', { message: 'A', interrupting: false });
        e.userTask('first');
        e.path('on', 'first');
        e.eventSubProcess('inner', (i) => {
          i.start('deep', { message: 'B' });
          i.userTask('second');
          i.path('deep', 'second');
        });
      });
    });
    const process = new EngineCase(model).start().message('on');
    expect(process.armed).toEqual(['deep', 'on']);
    expect(process.message('deep').open).toEqual(['second', 'work']);
    expect(process.complete('second').open).toEqual(['work']);
    expect(process.complete('work').ended).toBe('completed at work');
  });

  it('goes with all its runs when another one interrupts', () => {
    const model = aModel((p) => {
      p.userTask('work');
      p.eventSubProcess('asking', (e) => {
        e.start('ask', { message: 'A', interrupting: false });
        e.userTask('answer');
        e.path('ask', 'answer');
      });
      p.eventSubProcess('stopping', (e) => {
        e.start('stop', { message: 'B' });
        e.userTask('tidy');
        e.path('stop', 'tidy');
      });
    });
    const process = new EngineCase(model).start().message('ask').message('ask').message('stop');
    expect([process.open, process.armed]).toEqual([['tidy'], []]);
    expect(process.story.filter((line) => line === 'element.cancelled asking')).toHaveLength(2);
  });

  it('is an incident of its own where its timer cannot run; the process goes on and ends', () => {
    const process = new EngineCase(listening({ timer: 'soon' })).start();
    expect(process.open).toEqual(['work']);
    expect(process.problems[0]).toMatch(/^The timer of "on" cannot run/);
    expect(process.complete('work').problems).toEqual([]);
    expect(process.ended).toBe('completed at end');
  });
});
