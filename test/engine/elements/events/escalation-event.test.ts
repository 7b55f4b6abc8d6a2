import { compileModel } from '../../../../src/engine/model/compile-model.ts';
import { aModel, type ScopeBuilder } from '../../../support/model-builder.ts';
import { EngineCase } from '../../engine-case.ts';
import { around, aProcess, flow, problemsOf } from '../../model/a-process.ts';

/** A sub-process that escalates and goes on to `inner`, guarded as described. */
const escalating = (
  code: string | true,
  guard: (p: ScopeBuilder) => void,
  inside: (s: ScopeBuilder) => void = () => undefined,
) =>
  aModel((p) => {
    p.start();
    p.subProcess('sub', (s) => {
      s.start('in');
      s.throw('raise', undefined, { escalation: code });
      s.userTask('inner');
      s.path('in', 'raise', 'inner');
      inside(s);
    });
    p.path('start', 'sub');
    guard(p);
  });

const boundary =
  (id: string, options: { escalation: string | true; interrupting?: boolean; codeVariable?: string }) =>
  (p: ScopeBuilder) => {
    p.boundary(id, 'sub', options);
    p.userTask(`${id}-task`);
    p.path(id, `${id}-task`);
  };
const open = (model: ReturnType<typeof escalating>) => new EngineCase(model).start().open;

describe('an escalation', () => {
  it('lets its activity go on where the handler does not interrupt', () => {
    expect(open(escalating('A', boundary('heard', { escalation: 'A', interrupting: false })))).toEqual([
      'heard-task',
      'inner',
    ]);
  });

  it('cancels the activity where the handler interrupts, and goes no further itself', () => {
    const process = new EngineCase(escalating('A', boundary('heard', { escalation: 'A' }))).start();
    expect(process.open).toEqual(['heard-task']);
    expect(process.flows).not.toContain('raise-inner');
  });

  it('goes by where no one listens to it: that is no error', () => {
    const process = new EngineCase(escalating('A', boundary('other', { escalation: 'B' }))).start();
    expect([process.open, process.problems]).toEqual([['inner'], []]);
    expect(process.story).toContain('escalation.thrown raise');
  });

  it('prefers the handler for its code to the one for all, and tells its code', () => {
    const process = new EngineCase(
      escalating('A', (p) => {
        boundary('all', { escalation: true, interrupting: false })(p);
        boundary('exact', { escalation: 'A', interrupting: false, codeVariable: 'kode' })(p);
      }),
    ).start();
    expect([process.open, process.variables]).toEqual([['exact-task', 'inner'], { kode: 'A' }]);
  });

  it('without a code is caught by the handler for all only', () => {
    const guards = (p: ScopeBuilder) => {
      boundary('exact', { escalation: 'A' })(p);
      boundary('all', { escalation: true, interrupting: false })(p);
    };
    expect(open(escalating(true, guards))).toEqual(['all-task', 'inner']);
  });

  it('is taken in by the innermost handler, even by one for all', () => {
    const model = escalating('A', boundary('outer', { escalation: 'A' }), (s) =>
      s.eventSubProcess('beside', (e) => {
        e.start('on', { escalation: true, interrupting: false });
        e.userTask('handle');
        e.path('on', 'handle');
      }),
    );
    expect(open(model)).toEqual(['handle', 'inner']);
  });

  it('by an event sub-process that interrupts ends what threw it', () => {
    const model = escalating('A', boundary('outer', { escalation: 'A' }), (s) =>
      s.eventSubProcess('beside', (e) => {
        e.start('on', { escalation: 'A' });
        e.userTask('handle');
        e.path('on', 'handle');
      }),
    );
    expect(open(model)).toEqual(['handle']);
  });

  it('thrown by its own handler goes outwards, not round in a circle', () => {
    const model = escalating('A', boundary('outer', { escalation: 'A', interrupting: false }), (s) =>
      s.eventSubProcess('beside', (e) => {
        e.start('on', { escalation: 'A', interrupting: false });
        e.end('again', { escalation: 'A' });
        e.path('on', 'again');
      }),
    );
    expect(open(model)).toEqual(['inner', 'outer-task']);
  });

  it('is thrown by an end event, too, which ends there', () => {
    const model = aModel((p) => {
      p.start();
      p.subProcess('sub', (s) => {
        s.start('in');
        s.end('raise', { escalation: 'A' });
        s.path('in', 'raise');
      });
      p.end();
      p.path('start', 'sub', 'end');
      boundary('heard', { escalation: 'A', interrupting: false })(p);
    });
    const process = new EngineCase(model).start();
    expect([process.open, process.flows]).toEqual([
      ['heard-task'],
      ['start-sub', 'in-raise', 'sub-end', 'heard-heard-task'],
    ]);
  });

  it('starts no process, and no embedded sub-process', async () => {
    const start = '<bpmn:startEvent id="s"><bpmn:escalationEventDefinition/></bpmn:startEvent>';
    expect(await problemsOf(aProcess(`${start}<bpmn:task id="t"/>${flow('f', 's', 't')}`))).toEqual([
      expect.stringContaining('starts a process by an escalation'),
    ]);
    expect(await problemsOf(around(`<bpmn:subProcess id="x">${start}</bpmn:subProcess>`))).toEqual([
      expect.stringContaining('starts the sub-process x by an escalation'),
    ]);
  });

  it('is told by its code, or by its id where it has none', async () => {
    const thrown = (reference: string) =>
      around(
        `<bpmn:intermediateThrowEvent id="x"><bpmn:escalationEventDefinition ${reference}/></bpmn:intermediateThrowEvent>`,
      ).replace(
        '<bpmn:message id="m"',
        '<bpmn:escalation id="c" escalationCode="LAMA"/><bpmn:escalation id="plain"/>$&',
      );
    const codeOf = async (reference: string) => {
      const { last } = new EngineCase(await compileModel(thrown(reference))).start();
      return last.events.flatMap((event) => (event.type === 'escalation.thrown' ? event.escalationCode : []));
    };
    expect(await codeOf('escalationRef="c"')).toEqual(['LAMA']);
    expect(await codeOf('escalationRef="plain"')).toEqual(['plain']);
    expect(await codeOf('')).toEqual(['']);
  });
});
