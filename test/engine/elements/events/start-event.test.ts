import { aModel } from '../../../support/model-builder.ts';
import { EngineCase } from '../../engine-case.ts';

const straight = aModel((p) => {
  p.start();
  p.end();
  p.path('start', 'end');
});

describe('a start event', () => {
  it('starts the process, and the process ends at its end event', () => {
    const process = new EngineCase(straight).start({ nama: 'Sari' });
    expect(process.story).toEqual([
      'instance.started start',
      'element.entered start',
      'element.left start',
      'element.entered end',
      'element.left end',
      'instance.ended end',
    ]);
    expect(process.variables).toEqual({ nama: 'Sari' });
  });

  it('refuses to start twice, and to go on before it has started or after it has ended', () => {
    const process = new EngineCase(straight);
    expect(process.give({ type: 'calendar-changed' })).toEqual({ refusal: 'the instance has not started' });
    process.start();
    expect(process.give({ type: 'started', variables: {} })).toEqual({
      refusal: 'the instance has started already',
    });
    expect(process.give({ type: 'cancelled', reason: '' })).toEqual({ refusal: 'the instance has ended' });
  });

  it('is chosen by its message, whose variables the process gets', () => {
    const model = aModel((p) => {
      p.start('asked', { message: 'Permohonan' });
      p.start('renewed', { message: 'Perpanjangan' });
      p.userTask('ask');
      p.userTask('renew');
      p.path('asked', 'ask');
      p.path('renewed', 'renew');
    });
    const process = new EngineCase(model).start({ nik: '3375011708900001' }, { messageName: 'Perpanjangan' });
    expect(process.open).toEqual(['renew']);
    expect(process.story).toContain('message.received renewed');
    expect(process.variables).toEqual({ nik: '3375011708900001' });
    const refused = new EngineCase(model).give({ type: 'started', variables: {}, messageName: 'Penarikan' });
    expect(refused).toEqual({ refusal: 'no start event waits for the message "Penarikan"' });
  });

  it('is chosen by id when a timer starts the process, and is not when nobody names it', () => {
    const model = aModel((p) => {
      p.start('yearly', { cycle: 'R/P1Y' });
      p.userTask('evaluate');
      p.path('yearly', 'evaluate');
    });
    expect(new EngineCase(model).start({}, { startEventId: 'yearly' }).open).toEqual(['evaluate']);
    const nobody = new EngineCase(model).give({ type: 'started', variables: {} });
    expect(nobody).toEqual({ refusal: 'it has no start event without a trigger' });
    const unknown = new EngineCase(model).give({ type: 'started', variables: {}, startEventId: 'monthly' });
    expect(unknown).toEqual({ refusal: 'it has no start event "monthly"' });
  });

  it('must be named where there are several without a trigger', () => {
    const model = aModel((p) => {
      p.start('here');
      p.start('there');
      p.end();
      p.path('here', 'end');
      p.path('there', 'end');
    });
    expect(new EngineCase(model).start({}, { startEventId: 'there' }).flows).toEqual(['there-end']);
    expect(new EngineCase(model).give({ type: 'started', variables: {} })).toEqual({
      refusal: 'it has several start events (here, there) and none was named',
    });
  });

  it('may be left out: elements nothing leads to begin', () => {
    const model = aModel((p) => {
      p.userTask('one');
      p.userTask('two');
    });
    const process = new EngineCase(model).start();
    expect(process.open).toEqual(['one', 'two']);
    expect(process.complete('one').ended).toBeUndefined();
    expect(process.complete('two').ended).toBe('completed at two');
  });
});
