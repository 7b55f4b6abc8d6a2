import { aModel, expression } from '../../../support/model-builder.ts';
import { EngineCase } from '../../engine-case.ts';

const job = aModel((p) => {
  p.start();
  p.serviceTask('number', {
    topic: 'number-letter',
    settings: { series: '800.1' },
    job: { retryCycle: expression('R3/PT10M') },
    priority: expression(5),
  });
  p.end();
  p.path('start', 'number', 'end');
});

describe('a business rule task', () => {
  it('is decided by the handler of its topic', () => {
    const deciding = aModel((p) => {
      p.start();
      p.serviceTask('fee', { type: 'business-rule-task', topic: 'fee-of' });
      p.end();
      p.path('start', 'fee', 'end');
    });
    const process = new EngineCase(deciding).start({ kind: 'baru' });
    expect(process.last.jobsOpened).toMatchObject([
      { kind: 'service', topic: 'fee-of', variables: { kind: 'baru' } },
    ]);
    expect(process.finishJob('fee', { fee: 0 }).ended).toBe('completed at end');
    expect(process.variables).toEqual({ kind: 'baru', fee: 0 });
  });
});

describe('a service task', () => {
  it('asks for a job and goes on with its results', () => {
    const process = new EngineCase(job).start({ tiket: 'SE-1' });
    expect(process.last.jobsOpened).toEqual([
      {
        key: expect.any(String),
        elementId: 'number',
        kind: 'service',
        topic: 'number-letter',
        variables: { tiket: 'SE-1' },
        settings: { series: '800.1' },
        retryCycle: 'R3/PT10M',
        priority: 5,
        exclusive: true,
      },
    ]);
    process.finishJob('number', { nomorSurat: '800.1/12' });
    expect(process.variables).toEqual({ tiket: 'SE-1', nomorSurat: '800.1/12' });
    expect(process.ended).toBe('completed at end');
  });

  it('that failed for good is an incident; a retry asks under a new key and the old one is refused', () => {
    const process = new EngineCase(job).start();
    const first = [...process.jobs.keys()][0] ?? '';
    process.failJob('number', 'the register is locked');
    expect(process.last.incidentsOpened).toEqual([
      {
        key: expect.any(String),
        elementId: 'number',
        message: 'the register is locked',
        stack: 'at the printer',
      },
    ]);
    expect(process.jobs.size).toBe(0);
    process.retry('number');
    expect([...process.jobs.keys()]).not.toContain(first);
    const late = process.give({ type: 'job-completed', jobKey: first, variables: {} });
    expect(late).toEqual({ refusal: `the job ${first} is no longer wanted` });
    expect(process.finishJob('number').ended).toBe('completed at end');
  });

  it('whose error nobody catches is an incident that says so, and can be retried', () => {
    const process = new EngineCase(job).start();
    process.throwError('number', 'PENUH', 'no numbers left');
    expect(process.problems).toEqual([
      'The error "PENUH", thrown by "number", is caught by no one: no numbers left',
    ]);
    expect(process.retry('number').finishJob('number').ended).toBe('completed at end');
  });
});

describe('a send task', () => {
  it('asks for a job of its own kind', () => {
    const model = aModel((p) => {
      p.start();
      p.serviceTask('notify', { type: 'send-task' });
      p.path('start', 'notify');
    });
    const process = new EngineCase(model).start();
    expect(process.last.jobsOpened).toMatchObject([{ kind: 'send', topic: 'notify' }]);
    expect(process.finishJob('notify').ended).toBe('completed at notify');
  });
});

describe('a script task', () => {
  it('asks for its script to be run on the variables it can see', () => {
    const model = aModel((p) => {
      p.start();
      p.scriptTask('sum', { script: 'a + b', resultVariable: 'c' });
      p.path('start', 'sum');
    });
    const process = new EngineCase(model).start({ a: 1, b: 2 });
    expect(process.last.jobsOpened).toMatchObject([
      {
        kind: 'script',
        script: { language: 'javascript', source: 'a + b', resultVariable: 'c' },
        variables: { a: 1, b: 2 },
      },
    ]);
    expect(process.finishJob('sum', { c: 3 }).variables).toEqual({ a: 1, b: 2, c: 3 });
  });
});

describe('a job', () => {
  it('asked for inside a sub-process is cancelled with it', () => {
    const model = aModel((p) => {
      p.start();
      p.subProcess('sub', (s) => {
        s.serviceTask('slow');
      });
      p.boundary('late', 'sub', { timer: 'PT1H' });
      p.path('start', 'sub');
    });
    const process = new EngineCase(model).start();
    process.fire('late');
    expect(process.last.jobsClosed).toMatchObject([{ elementId: 'slow', how: 'cancelled' }]);
    expect(process.ended).toBe('completed at late');
  });
});
