import { aModel, type ScopeBuilder } from '../../../support/model-builder.ts';
import { EngineCase } from '../../engine-case.ts';

const catching = (...handlers: [string, string | true][]) =>
  aModel((p) => {
    p.start();
    p.serviceTask('check');
    p.path('start', 'check');
    for (const [id, error] of handlers) {
      p.boundary(id, 'check', { error, codeVariable: 'kode', messageVariable: 'pesan' });
      p.userTask(`${id}-handled`);
      p.path(id, `${id}-handled`);
    }
  });

describe('an error', () => {
  it('runs the one handler for its code, before the one for all, in whatever order they stand', () => {
    const model = catching(['all', true], ['csr', 'CSR'], ['other', 'OTHER']);
    const process = new EngineCase(model).start().throwError('check', 'CSR', 'kunci terlalu pendek');
    expect(process.open).toEqual(['csr-handled']);
    expect(process.variables).toEqual({ kode: 'CSR', pesan: 'kunci terlalu pendek' });
    expect(process.story.slice(0, 3)).toEqual([
      'error.thrown check',
      'element.cancelled check',
      'element.entered csr',
    ]);
  });

  it('without a handler of its own runs the one for all', () => {
    const process = new EngineCase(catching(['csr', 'CSR'], ['all', true]))
      .start()
      .throwError('check', 'LAIN');
    expect(process.open).toEqual(['all-handled']);
    expect(process.variables).toEqual({ kode: 'LAIN', pesan: null });
  });

  it('is caught by no handler for another code', () => {
    const process = new EngineCase(catching(['csr', 'CSR'])).start().throwError('check', 'LAIN');
    expect(process.problems).toEqual(['The error "LAIN", thrown by "check", is caught by no one']);
    expect(process.open).toEqual([]);
  });

  const nested = (inside: (s: ScopeBuilder) => void) =>
    aModel((p) => {
      p.start();
      p.subProcess('sub', (s) => {
        s.userTask('beside');
        inside(s);
      });
      p.boundary('outer', 'sub', { error: true });
      p.userTask('outside');
      p.path('start', 'sub');
      p.path('outer', 'outside');
    });

  it('of an end event goes out to the sub-process and cancels it', () => {
    const process = new EngineCase(nested((s) => s.end('fail', { error: 'X' }))).start();
    expect(process.open).toEqual(['outside']);
    expect(process.last.events).toContainEqual({ type: 'element.left', elementId: 'fail', flowIds: [] });
    expect(process.complete('outside').ended).toBe('completed at outside');
  });

  it('is caught by the innermost: an event sub-process before the boundary around it', () => {
    const model = nested((s) => {
      s.end('fail', { error: 'X' });
      s.eventSubProcess('inner', (e) => {
        e.start('on', { error: true });
        e.userTask('inside');
        e.path('on', 'inside');
      });
    });
    const process = new EngineCase(model).start();
    expect(process.open).toEqual(['inside']);
    expect(process.complete('inside').ended).toBe('completed at sub');
  });

  it('thrown again by its handler goes further out, not round in circles', () => {
    const model = nested((s) => {
      s.end('fail', { error: 'X' });
      s.eventSubProcess('inner', (e) => {
        e.start('on', { error: true });
        e.end('again', { error: 'X' });
        e.path('on', 'again');
      });
    });
    expect(new EngineCase(model).start().open).toEqual(['outside']);
  });

  it('of a non-interrupting event sub-process is caught by the scope it runs beside', () => {
    const model = aModel((p) => {
      p.start();
      p.userTask('work');
      p.path('start', 'work');
      p.eventSubProcess('asked', (e) => {
        e.start('on', { message: 'M', interrupting: false });
        e.end('fail', { error: 'X' });
        e.path('on', 'fail');
      });
      p.eventSubProcess('failed', (e) => {
        e.start('caught', { error: 'X' });
        e.userTask('mend');
        e.path('caught', 'mend');
      });
    });
    expect(new EngineCase(model).start().message('on').open).toEqual(['mend']);
  });

  it('interrupts even where its boundary event is drawn as one that does not', () => {
    const model = aModel((p) => {
      p.start();
      p.serviceTask('check');
      p.boundary('csr', 'check', { error: 'CSR', interrupting: false });
      p.userTask('handle');
      p.path('start', 'check');
      p.path('csr', 'handle');
    });
    const process = new EngineCase(model).start().throwError('check', 'CSR').complete('handle');
    expect(process.ended).toBe('completed at handle');
  });

  it('takes the variables that came with it', () => {
    const process = new EngineCase(catching(['csr', 'CSR'])).start();
    const jobKey = [...process.jobs.keys()][0] ?? '';
    process.give({
      type: 'job-threw-error',
      jobKey,
      errorCode: 'CSR',
      variables: { kesalahanCsr: 'RSA-1024' },
    });
    expect(process.variables).toMatchObject({ kesalahanCsr: 'RSA-1024', kode: 'CSR' });
  });
});
