import { aModel, expression } from '../../../support/model-builder.ts';
import { EngineCase } from '../../engine-case.ts';

describe('a user task', () => {
  const model = aModel((p) => {
    p.start();
    p.userTask('inspect', {
      name: 'Periksa berkas',
      assignee: expression(({ petugas }) => petugas ?? null),
      candidateUsers: [expression(['budi', 'citra'])],
      candidateGroups: [expression('verifikator, supervisor')],
      formKey: 'periksa-berkas',
      dueDate: expression('2026-11-30T15:45:00+07:00'),
      followUpDate: expression('P2D'),
      priority: expression('70'),
      step: '3',
      waitingFor: 'applicant',
      separateFrom: ['register'],
    });
    p.end();
    p.path('start', 'inspect', 'end');
  });

  it('opens with everything its attributes say, evaluated now', () => {
    const process = new EngineCase(model).start({ petugas: 'dewi' });
    expect(process.last.tasksOpened).toEqual([
      {
        key: expect.any(String),
        elementId: 'inspect',
        name: 'Periksa berkas',
        assignee: 'dewi',
        candidateUsers: ['budi', 'citra'],
        candidateGroups: ['verifikator', 'supervisor'],
        formKey: 'periksa-berkas',
        dueAt: new Date('2026-11-30T08:45:00.000Z'),
        followUpAt: new Date('2026-11-25T02:00:00.000Z'),
        priority: 70,
        step: '3',
        waitingFor: 'applicant',
        separateFrom: ['register'],
      },
    ]);
  });

  it('opens without what is not said', () => {
    const plain = aModel((p) => {
      p.start();
      p.userTask('ask');
      p.path('start', 'ask');
    });
    expect(new EngineCase(plain).start().last.tasksOpened).toEqual([
      {
        key: expect.any(String),
        elementId: 'ask',
        name: 'ask',
        candidateUsers: [],
        candidateGroups: [],
        priority: 50,
        waitingFor: 'office',
        separateFrom: [],
      },
    ]);
  });

  it('sets its results when it is completed and goes on', () => {
    const process = new EngineCase(model).start().complete('inspect', { hasil: 'LENGKAP' });
    expect(process.variables).toEqual({ hasil: 'LENGKAP' });
    expect(process.last.tasksClosed).toEqual([{ key: '4', elementId: 'inspect', how: 'completed' }]);
    expect(process.ended).toBe('completed at end');
  });

  it('refuses a second completion', () => {
    const twice = aModel((p) => {
      p.start();
      p.userTask('one');
      p.userTask('two');
      p.path('start', 'one', 'two');
    });
    const process = new EngineCase(twice).start();
    const taskKey = [...process.tasks.keys()][0] ?? '';
    process.complete('one');
    expect(process.give({ type: 'task-completed', taskKey, variables: {} })).toEqual({
      refusal: `the task ${taskKey} is no longer open`,
    });
    expect(process.open).toEqual(['two']);
  });

  it.each([
    ['assignee', { assignee: expression(7) }, 'The assignee of "ask" is 7 and not a name'],
    [
      'candidates',
      { candidateGroups: [expression(true)] },
      'A candidate group of "ask" is true and not a name',
    ],
    ['priority', { priority: expression('high') }, 'The priority of "ask" is "high" and not a number'],
    [
      'due date',
      { dueDate: expression('2026-02-30T15:45:00') },
      'The due date of "ask" cannot be used: "2026-02-30T15:45:00" is not a date and time, such as 2026-11-30T15:45:00+07:00',
    ],
  ])('is an incident, not an open task, where its %s makes no sense', (_what, attributes, sentence) => {
    const wrong = aModel((p) => {
      p.start();
      p.userTask('ask', attributes);
      p.path('start', 'ask');
    });
    const process = new EngineCase(wrong).start();
    expect(process.problems).toEqual([sentence]);
    expect(process.open).toEqual([]);
  });

  it('opens on retry once the variable it lacked is there', () => {
    const lacking = aModel((p) => {
      p.start();
      p.userTask('ask', {
        assignee: expression(({ pemohon }) => {
          if (pemohon === undefined) throw new Error('pemohon is not known');
          return pemohon;
        }),
      });
      p.path('start', 'ask');
    });
    const process = new EngineCase(lacking).start();
    expect(process.problems[0]).toMatch(
      /^The assignee of "ask", [^]*, could not be evaluated: pemohon is not known$/,
    );
    process.retry('ask');
    expect(process.problems).toHaveLength(1);
    process.give({ type: 'variables-changed', variables: { pemohon: 'sari' } });
    process.retry('ask');
    expect(process.last.tasksOpened[0]?.assignee).toBe('sari');
    expect(process.problems).toEqual([]);
    expect(process.story).toEqual(['incident.closed ask']);
  });
});
