import { readFileSync } from 'node:fs';
import { closeWalkThreads, scenarioRuns, triedOut } from '../../../src/testing/try-out/walk-threads.ts';
import { aLine, loan } from '../a-folder.ts';

// Processes are walked in a thread: what never ends there is ended, and the next walk is none the worse.

afterAll(closeWalkThreads);

const layanan = JSON.parse(readFileSync('data/seeds/calendar-layanan.json', 'utf8')) as unknown;
const folder = (xml: string, beside: Record<string, string> = {}) => ({
  files: Object.entries({ 'process.bpmn': xml, ...beside }).map(([name, content]) => ({ name, content })),
});
const now = '2026-11-23T09:00:00+07:00';
const plan = { now, start: {}, steps: [] };

it('says where a process can begin, and where one stands that has begun', async () => {
  const { starts } = await triedOut(folder(loan), {}, undefined);
  expect(starts).toEqual([
    { processId: 'loan', processName: 'Loan', elementId: 'asked', name: 'Asked', formKey: undefined },
  ]);
  const { tried } = await triedOut(folder(loan), {}, { ...plan, jobs: { '*': {} } });
  expect(tried.standing).toMatchObject({
    tokens: [{ elementId: 'sign', count: 1 }],
    tasks: [{ elementId: 'sign', name: 'Sign', who: ['head'] }],
    timers: [{ elementId: 'remind', dueAt: '2026-11-24T02:00:00.000Z' }],
  });
  expect(tried.steps[0]?.told.id.join(' ')).toContain('Sign dimulai');
});

it('says why a process cannot be walked', async () => {
  const refused = triedOut(folder('<html/>'), {}, plan);
  await expect(refused).rejects.toMatchObject({ kind: 'invalid' });
});

it('runs scripts and counts working time there as the program does', async () => {
  const script =
    '<scriptTask id="s" scriptFormat="javascript" camunda:resultVariable="sum"><script>1 + 2</script></scriptTask>';
  const { tried } = await triedOut(folder(aLine(['s', script])), { layanan }, plan);
  expect(tried.standing?.variables).toMatchObject({ sum: 3 });
});

it('ends what takes too long, and walks the next one', async () => {
  const endless = '<scriptTask id="s" scriptFormat="javascript"><script>for (;;);</script></scriptTask>';
  const late = triedOut(folder(aLine(['s', endless])), {}, plan, 300);
  await expect(late).rejects.toThrow('it takes longer than 0.3 s');
  const scenario = JSON.stringify({ ...plan, name: 'It begins', expect: { at: ['check'] } });
  const [run] = await scenarioRuns(folder(loan, { 'scenarios/a.json': scenario }), {});
  expect([run?.name, run?.broke]).toEqual(['It begins', undefined]);
});
