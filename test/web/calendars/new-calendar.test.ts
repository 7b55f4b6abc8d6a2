import { join } from 'node:path';
import { calendarsIn } from '../../../src/definitions/calendars.ts';
import { checkFolder } from '../../../src/definitions/check-folder.ts';
import { readProcessFolder } from '../../../src/definitions/read-process-folder.ts';
import { putIntoForce } from '../../../src/instances/put-into-force.ts';
import { paths } from '../../../src/web/paths.ts';
import { submit, type Browser, type TestApp } from '../../support/web.ts';
import { aCalendarSite } from './a-calendar.ts';

let app: TestApp;
let admin: Browser;
beforeEach(async () => void ({ app, admin } = await aCalendarSite()));
afterEach(() => app.close());

const piket = { name: 'Jam piket', calendarId: 'piket', copyOf: 'layanan' };
const create = (change: Partial<typeof piket> = {}) =>
  submit(admin, paths.calendars.new, paths.calendars.new, { ...piket, ...change });
const list = async () => (await admin.get(paths.calendars.index)).text;

async function deploy(change: (xml: string) => string) {
  const read = await readProcessFolder(join('processes', 'evaluasi-triwulan'));
  const files = read.files.map((file) =>
    file.name === 'process.bpmn' ? { ...file, content: change(file.content) } : file,
  );
  const folder = { ...read, files };
  await putIntoForce(app, { folder, checked: await checkFolder(folder) }, { comment: 'for a test' });
}

it('begins as a copy, and is edited without moving the one it was copied from', async () => {
  expect((await create()).headers['location']).toBe(paths.calendars.one({ calendarId: 'piket' }));
  const calendars = await calendarsIn(app.database);
  const { name, ...copied } = calendars('piket') ?? { name: '' };
  expect(name).toBe('Jam piket');
  expect(copied).toEqual({ ...calendars('layanan'), name: undefined });
  const at = paths.calendars.one({ calendarId: 'piket' });
  const day = { on: '2026-12-01', name: 'Cuti bersama kantor', kind: 'closure' };
  expect((await submit(admin, at, paths.calendars.days({ calendarId: 'piket' }), day)).status).toBe(303);
  expect((await admin.get(at)).text).toContain('Cuti bersama kantor');
  expect((await admin.get(paths.calendars.one({ calendarId: 'layanan' }))).text).not.toContain(
    'Cuti bersama kantor',
  );
  expect(await app.historyTypes()).toContain('calendar.opened');
});

it.each<[Partial<typeof piket>, string]>([
  [{ name: ' ' }, 'Isi nama'],
  [{ calendarId: 'Piket Malam' }, 'huruf kecil'],
  [{ copyOf: 'tidak-ada' }, 'Pilih kalender'],
  [{ calendarId: 'layanan' }, 'sudah dipakai'],
])('is refused with %p, and what was typed stays', async (change, said) => {
  const reply = await create(change);
  expect(reply.status).toBe(422);
  expect(reply.text).toContain(said);
  expect(reply.text).toContain(`value="${change.calendarId ?? 'piket'}"`);
  expect((await list()).match(/alur:calendar=/g)).toHaveLength(1);
});

it('is told with the timers that name it; a name without a calendar is a finding until there is one', async () => {
  await deploy((xml) => xml.replaceAll('alur:calendar="layanan"', 'alur:calendar="piket"'));
  expect(await list()).toMatch(
    /Kalender yang tidak ada[^]*?<code>piket<\/code>: Evaluasi Kinerja[^<]*5 hari kerja/,
  );
  await create();
  const page = await list();
  expect(page).not.toContain('Kalender yang tidak ada');
  expect(page).toMatch(/Jam piket<[^]*?Evaluasi Kinerja Pelaksana per Triwulan<\/a>: [^<]*5 hari kerja/);
  expect(page).toContain('Belum ada timer yang memakai kalender ini');
});
