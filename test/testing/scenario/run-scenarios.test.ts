import { runScenarios } from '../../../src/testing/scenario/run-scenario.ts';
import { layanan } from '../../calendar/layanan.ts';
import { loan } from '../a-folder.ts';

// Scenarios as the editor, the deployment and the command line run them.

const form = {
  components: [
    {
      type: 'number',
      key: 'limit',
      label: 'Batas',
      properties: { labelEn: 'Limit' },
      validate: { required: true, min: 1 },
    },
    { type: 'textfield', key: 'why', label: 'Alasan', conditional: { hide: '=limit < 10' } },
  ],
};

const withForm = loan.replace('id="sign" name="Sign"', 'id="sign" name="Sign" camunda:formKey="sign"');

const folderWith = (scenario: unknown, xml = withForm) => ({
  files: [
    { name: 'process.bpmn', content: xml },
    { name: 'forms/sign.form', content: JSON.stringify(form) },
    {
      name: 'scenarios/one.json',
      content: typeof scenario === 'string' ? scenario : JSON.stringify(scenario),
    },
  ],
});

const calendars = (id: string) => (id === 'layanan' ? layanan : undefined);

async function run(scenario: unknown, xml?: string) {
  const [only] = await runScenarios(folderWith(scenario, xml), calendars);
  if (!only) throw new Error('There is a scenario in the folder');
  return only;
}

const base = { name: 'Main path', now: '2026-11-23T09:00:00+07:00', start: { variables: { amount: 3 } } };
const job = { do: 'answer-job', at: 'check' };
const sign = { do: 'complete', at: 'sign', answers: { limit: 5 } };

it('walks from the start to the end, and tells in both languages what happened at each step', async () => {
  const due = { remind: '2026-11-24T09:00:00+07:00' };
  const steps = [
    { ...job, expect: { at: ['sign'], due } },
    { do: 'wait-for-timer', at: 'remind', expect: { passed: ['remind', 'reminded'], at: ['sign'] } },
    { ...sign, expect: { at: ['wait'], variables: { limit: 5 } } },
    { do: 'message', at: 'wait' },
  ];
  const expect_ = {
    ended: { at: 'done', how: 'completed' },
    passed: ['check', 'wait'],
    notPassed: ['refused'],
  };
  const ran = await run({ ...base, steps, expect: expect_ });
  expect(ran.broke).toBeUndefined();
  expect(ran.steps.map(({ words }) => words.en)).toEqual([
    'Start',
    'The job of “Check <the> limits” (check) succeeds',
    'The clock moves to when remind is due',
    'Complete the task “Sign” (sign)',
    'The message arrives at “Wait” (wait)',
  ]);
  expect(ran.steps[2]?.told.en).toContain('The time of remind came.');
  expect(ran.steps[3]?.told.id).toContain('Sign selesai.');
  expect(ran.steps[3]?.now).toBe('2026-11-24T02:00:00.000Z');
  expect(ran.coverage?.nodes.get('reminded')).toBe(1);
  expect(ran.coverage?.nodes.get('not')).toBe(0);
});

it('answers jobs at once, but those that are to wait', async () => {
  const done = { at: 'sign' };
  expect(
    (await run({ ...base, jobs: { '*': { limit: 1 } }, steps: [], expect: { at: [done.at] } })).broke,
  ).toBeUndefined();
  const waits = {
    ...base,
    jobs: { '*': {}, limits: 'wait' },
    steps: [{ do: 'throw-error', at: 'check', code: 'REFUSED' }],
  };
  expect((await run({ ...waits, expect: { ended: { at: 'not' } } })).broke).toBeUndefined();
});

it.each([
  [
    'a step that nothing waits for',
    [{ do: 'complete', at: 'sign' }],
    1,
    'sign',
    'a user task is open at “Sign” (sign)',
    'tokens stand at “Check <the> limits” (check): job limits',
  ],
  [
    'an element that was removed',
    [job, { do: 'complete', at: 'gone' }],
    2,
    'gone',
    'the process has an element gone',
    'no element has that id',
  ],
  [
    'an answer the form refuses',
    [job, { ...sign, answers: { limit: 0 } }],
    2,
    'sign',
    'the form of “Sign” (sign) takes the answers',
    /Limit/,
  ],
  [
    'an answer that is missing',
    [job, { ...sign, answers: {} }],
    2,
    'sign',
    'the form of “Sign” (sign) takes the answers',
    /Limit/,
  ],
  [
    'a field the form has not',
    [job, { ...sign, answers: { limit: 5, other: 1 } }],
    2,
    'sign',
    /takes the answers/,
    'other: the form has no such field',
  ],
  [
    'a field the form hides',
    [job, { ...sign, answers: { limit: 5, why: 'so' } }],
    2,
    'sign',
    /takes the answers/,
    'Alasan: the form does not ask for it here',
  ],
  [
    'tokens elsewhere',
    [{ ...job, expect: { at: ['wait'] } }],
    1,
    'wait',
    'tokens stand exactly at “Wait” (wait)',
    /tokens stand at “Sign”/,
  ],
  [
    'a timer due at another time',
    [{ ...job, expect: { due: { remind: '2026-11-25T09:00:00+07:00' } } }],
    1,
    'remind',
    'remind is due at 2026-11-25 09:00',
    'it is due at 2026-11-24 09:00',
  ],
  [
    'an element not passed',
    [{ ...job, expect: { passed: ['remind'] } }],
    1,
    'remind',
    'remind was passed',
    'it was not passed',
  ],
  [
    'an element passed',
    [{ ...job, expect: { notPassed: ['check'] } }],
    1,
    'check',
    /was not passed/,
    'it was passed',
  ],
  [
    'a variable of another value',
    [{ ...job, expect: { variables: { amount: 4 } } }],
    1,
    undefined,
    'the variable amount is 4',
    'it is 3',
  ],
  [
    'an end that did not come',
    [{ ...job, expect: { ended: {} } }],
    1,
    undefined,
    'the case is over',
    /tokens stand at/,
  ],
  [
    'a signal that nobody awaits',
    [{ do: 'signal', name: 'Fire' }],
    1,
    undefined,
    'the signal Fire is received',
    /tokens stand at/,
  ],
  [
    'a calendar that does not exist',
    [{ do: 'wait', for: 'P1D', calendar: 'piket' }],
    1,
    undefined,
    'there is a calendar piket',
    'there is no such calendar',
  ],
])(
  'breaks at %s, and says where, what was expected and what is',
  async (_, steps, step, elementId, expected, got) => {
    const { broke, steps: taken } = await run({ ...base, steps });
    expect(taken).toHaveLength(step);
    expect([broke?.step, broke?.elementId]).toEqual([step, elementId]);
    expect(broke?.expected.en).toMatch(exactly(expected));
    expect(broke?.got.en).toMatch(exactly(got));
    expect(broke?.expected.id).not.toBe('');
  },
);

const exactly = (wanted: string | RegExp): RegExp =>
  typeof wanted === 'string' ? new RegExp(`^${wanted.replaceAll(/[()[\].<>]/g, '\\$&')}$`) : wanted;

it('breaks at an incident that no step expects, once, and not at one that is expected', async () => {
  const fails = { do: 'fail-job', at: 'check', message: 'closed' };
  const after = [fails, { do: 'wait', for: 'PT1H' }, { do: 'retry', at: 'check' }, job];
  expect((await run({ ...base, steps: after, expect: { at: ['sign'] } })).broke).toBeUndefined();
  const noWay = withForm
    .replace('default="toEnd"', '')
    .replace(
      'sourceRef="paid" targetRef="done">',
      '$&<conditionExpression>${amount > 9}</conditionExpression>',
    );
  const steps = [job, { ...sign, variables: { amount: 0 } }];
  const { broke } = await run({ ...base, steps }, noWay);
  expect(broke).toMatchObject({ step: 2, elementId: 'paid', expected: { en: 'there is no incident' } });
  const expected = [job, { ...steps[1], expect: { incidents: ['paid'] } }];
  expect((await run({ ...base, steps: expected }, noWay)).broke).toBeUndefined();
});

it('counts working time by the calendar that is given', async () => {
  const friday = { ...base, now: '2026-11-27T15:00:00+07:00' };
  const steps = [job, { do: 'wait', for: 'PT4H', calendar: 'layanan' }];
  const { steps: taken } = await run({ ...friday, steps });
  expect(taken[2]?.now).toMatch(/^2026-11-30T/);
});

it.each([
  ['no JSON', '{', 'it is no JSON'],
  ['a misspelt key', { ...base, steps: [], expects: {} }, 'expects'],
  ['a step of no kind', { ...base, steps: [{ do: 'dance' }] }, 'steps.0.do'],
  ['a moment without a zone', { ...base, now: '2026-11-23T09:00:00', steps: [] }, 'now'],
])('is red, not lost, where the file is %s', async (_, scenario, says) => {
  const { broke, name } = await run(scenario);
  expect(name).toBe('scenarios/one.json');
  expect(broke?.got.en).toContain(says);
});

it('gives up a process that never comes to rest', async () => {
  const cycle = withForm.replace('<timeDuration>P1D</timeDuration>', '<timeCycle>R/PT1S</timeCycle>');
  const { broke } = await run({ ...base, steps: [job, { do: 'wait', for: 'P400D' }] }, cycle);
  expect(broke?.got.en).toMatch(/after 20000 events more follow/);
});

it('walks the same way every time', async () => {
  const scenario = { ...base, steps: [job, { do: 'wait', for: 'P3D' }, sign] };
  expect(await run(scenario)).toEqual(await run(scenario));
});
