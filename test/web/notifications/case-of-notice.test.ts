import { casePage, casePagePath } from '../../../src/service/outbox/case-page.ts';
import { paths } from '../../../src/web/paths.ts';
import { askAbout } from '../../support/data-requests.ts';
import { complain } from '../../support/complaints.ts';
import { apply, aSite, fiveFiles, type Site } from '../applications/a-site.ts';

// A message leads its reader to the case that it tells of, each to a page of their own.

let site: Site;
let instanceId: string;
let ticket: string;
beforeAll(async () => {
  site = await aSite();
  await apply(await site.signedIn('pemohon1'), {}, await fiveFiles());
  await site.drainJobs();
  const [row] = await site.rows<{ instanceId: string; ticket: string }>(
    'SELECT instance_id AS "instanceId", ticket_number AS ticket FROM applications',
  );
  ({ instanceId, ticket } = row ?? { instanceId: '', ticket: '' });
});
afterAll(() => site.close());

const led = async (username: string) => {
  const reply = await (await site.signedIn(username)).get(paths.notifications.case({ instanceId }));
  return [reply.status, reply.headers['location']];
};

it('a message of a case has a link, which leads the applicant to the application', async () => {
  const { text } = await (await site.signedIn('pemohon1')).get(paths.notifications.index);
  expect(text).toContain(`href="${paths.notifications.case({ instanceId })}"`);
  expect(await led('pemohon1')).toEqual([303, paths.applications.one({ ticket })]);
});

it('leads who has a task of it to the task, and nobody else’s applicant anywhere', async () => {
  const [task] = await site.rows<{ id: string }>('SELECT id FROM tasks WHERE instance_id = ?', instanceId);
  expect(await led('kepala-dinas')).toEqual([303, paths.tasks.one({ taskId: task?.id ?? '' })]);
  expect(await led('pemohon2')).toEqual([404, undefined]);
});

it('mails have the same address', () => {
  const context = { ...site.app.worker.service, baseUrl: 'https://alur.example/' };
  expect(casePagePath + instanceId).toBe(paths.notifications.case({ instanceId }));
  expect(casePage(context, instanceId)).toBe(
    `https://alur.example${paths.notifications.case({ instanceId })}`,
  );
});

it('is read in the language of its reader, also where the office writes in another', async () => {
  const browser = await site.signedIn('pemohon1');
  const { text } = await browser.get(`${paths.notifications.index}?lang=en`);
  expect(text).toContain(`Application ${ticket} received`);
  expect(text).not.toContain(`Permohonan ${ticket} telah diterima`);
  expect((await browser.get(paths.applications.one({ ticket }))).text).toContain(
    `Application ${ticket} received`,
  );
  expect((await browser.get(`${paths.notifications.index}?lang=id`)).text).toContain('Permohonan');
});

it('leads to a request about one’s own data who asked and who answers, and no other applicant', async () => {
  const number = await askAbout(site, 'pemohon1', { kind: 'AKSES' });
  const [row] = await site.rows<{ id: string }>(
    'SELECT instance_id AS id FROM data_requests WHERE number = ?',
    number,
  );
  instanceId = row?.id ?? '';
  expect(await led('pemohon1')).toEqual([303, paths.dataRequests.one({ number })]);
  expect((await led('petugas'))[0]).toBe(303);
  expect(await led('pemohon2')).toEqual([404, undefined]);
});

it('leads to the complaint who reads complaints and sees no cases', async () => {
  const { ticketNumber } = await complain(site);
  const [row] = await site.rows<{ id: string }>(
    'SELECT instance_id AS id FROM complaints WHERE ticket_number = ?',
    ticketNumber,
  );
  instanceId = row?.id ?? '';
  expect(await led('pejabat-pengaduan')).toEqual([303, paths.complaints.one({ ticket: ticketNumber })]);
});
