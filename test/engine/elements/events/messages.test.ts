import { aModel } from '../../../support/model-builder.ts';
import { EngineCase } from '../../engine-case.ts';

describe('a receive task', () => {
  const model = aModel((p) => {
    p.start();
    p.receiveTask('decision', 'KeputusanBSrE');
    p.end();
    p.path('start', 'decision', 'end');
  });

  it('waits for its message and takes the variables with it', () => {
    const process = new EngineCase(model).start();
    expect(process.last.subscriptionsOpened).toEqual([
      { key: expect.any(String), elementId: 'decision', kind: 'message', name: 'KeputusanBSrE' },
    ]);
    process.message('decision', { keputusan: 'TERBIT' });
    expect(process.variables).toEqual({ keputusan: 'TERBIT' });
    expect(process.last.subscriptionsClosed).toMatchObject([{ elementId: 'decision', how: 'completed' }]);
    expect(process.ended).toBe('completed at end');
  });

  it('refuses the message once it no longer waits', () => {
    const process = new EngineCase(model).start();
    expect(process.give({ type: 'message-arrived', subscriptionKey: '99', variables: {} })).toEqual({
      refusal: 'the subscription 99 is no longer waiting',
    });
  });

  it('is an incident where its message has no name', () => {
    const nameless = aModel((p) => {
      p.start();
      p.receiveTask('decision', ({ name }) => name ?? null);
      p.path('start', 'decision');
    });
    const process = new EngineCase(nameless).start();
    expect(process.problems[0]).toMatch(/^The message name of "decision", .*, is null and not a text$/);
    process.give({ type: 'variables-changed', variables: { name: 'Keputusan' } });
    expect(process.retry('decision').armed).toEqual(['decision']);
  });
});

describe('an intermediate message event', () => {
  it('waits where it catches', () => {
    const model = aModel((p) => {
      p.start();
      p.catch('told', { message: ({ tiket }) => `lunas-${String(tiket)}` });
      p.end();
      p.path('start', 'told', 'end');
    });
    const process = new EngineCase(model).start({ tiket: 4 });
    expect([...process.subscriptions.values()]).toMatchObject([{ name: 'lunas-4' }]);
    expect(process.message('told').ended).toBe('completed at end');
  });

  it('leaves the instance with the variables where it throws, and a none event throws nothing', () => {
    const model = aModel((p) => {
      p.start();
      p.throw('tell', 'Terbit');
      p.throw('pass');
      p.end('end', { message: 'Selesai' });
      p.path('start', 'tell', 'pass', 'end');
    });
    const process = new EngineCase(model).start({ nomor: 7 });
    expect(process.last.messagesThrown).toEqual([
      { elementId: 'tell', name: 'Terbit', variables: { nomor: 7 } },
      { elementId: 'end', name: 'Selesai', variables: { nomor: 7 } },
    ]);
    expect(process.ended).toBe('completed at end');
  });
});
