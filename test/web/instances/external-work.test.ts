import { fetchAndLock } from '../../../src/instances/external/fetch-and-lock.ts';
import { failExternalTask } from '../../../src/instances/external/fail-external-task.ts';
import type { Actor } from '../../../src/identity/actor.ts';
import { paths } from '../../../src/web/paths.ts';
import { deploySmall, startSmall } from '../../instances/small-process.ts';
import { aSite, type Site } from '../applications/a-site.ts';

// What a case waits for that a program outside does: who has it, until when, and how often it may still fail.

const work =
  '<bpmn:serviceTask id="Hitung" name="Hitung biaya" camunda:type="external" camunda:topic="hitung-biaya" />';

let site: Site;
let robot: Actor;
let instanceId: string;
beforeAll(async () => {
  site = await aSite();
  robot = await site.as('verifikator1');
  await deploySmall(site, 'biaya', work);
  instanceId = await startSmall(site, 'biaya');
  await site.drainJobs();
});
afterAll(() => site.close());

const holder = () => ({ accountId: robot.id, workerId: 'mesin-hitung-1' });
const jobs = async (): Promise<string> => {
  const browser = await site.signedIn('supervisor');
  const { text } = await browser.get(paths.instances.one({ instanceId }));
  return /<section id="jobs"[\s\S]*?<\/section>/.exec(text)?.[0].replace(/<[^>]+>/g, ' ') ?? '';
};

it('is shown free, held, given back and free again', async () => {
  // free
  expect(await jobs()).toMatch(
    /Pekerjaan program luar[\s\S]*hitung-biaya\s+Hitung biaya\s+–\s+menunggu diambil\s+10/,
  );
  expect(await jobs()).not.toContain('Tidak ada pekerjaan yang menunggu');
  // held
  const now = site.clock.now();
  const fetching = { topics: ['hitung-biaya'], limit: 1, lockMs: 600_000, holder: holder(), now };
  const [task] = await fetchAndLock(site.app.database, fetching);
  expect(await jobs()).toMatch(new RegExp(`mesin-hitung-1 · ${robot.name}\\s+dipegang sampai .*09[.:]10`));
  // given back after a failure
  const failure = {
    id: task?.id ?? '',
    holder: holder(),
    message: 'Tarif tidak ada\nat x',
    retryAfterMs: 60_000,
  };
  await failExternalTask(site.app.worker, failure);
  const failed = await jobs();
  expect(failed).toMatch(/–\s+dapat diambil lagi mulai .*09[.:]01\s*\S*\s+9\s+Tarif tidak ada/);
  expect(failed).not.toContain('at x');
  // a lease that ran out is nobody's
  site.clock.set('2026-11-23T02:02:00.000Z');
  await fetchAndLock(site.app.database, { ...fetching, lockMs: 1_000, now: site.clock.now() });
  site.clock.set('2026-11-23T02:03:00.000Z');
  expect(await jobs()).toMatch(/–\s+menunggu diambil\s+9/);
});
