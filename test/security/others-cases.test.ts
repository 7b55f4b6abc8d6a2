import { claimTask } from '../../src/tasks/holding/claim-task.ts';
import { releaseTask } from '../../src/tasks/holding/release-task.ts';
import { doTask, walk } from '../support/case-walk.ts';
import { aPdf } from '../service/support/files.ts';
import {
  apply,
  aSite,
  fieldOf,
  fiveFiles,
  nik,
  registration,
  send,
  sendFiles,
  type Attachment,
  type Browser,
  type Case,
  type Site,
} from './support.ts';

// People who are signed in and reach for what is not theirs: tasks of others, tasks out of turn, fields that
// no form shows, values that the office sets. Two cases, one of each applicant.

let site: Site;
let one: Browser;
let two: Browser;
let caseOne: Case;
let caseTwo: Case;
let staff: Record<string, Browser>;

beforeAll(async () => {
  site = await aSite();
  [one, two] = [await site.signedIn('pemohon1'), await site.signedIn('pemohon2')];
  const names = ['kepala-dinas', 'kepala-bidang', 'verifikator1', 'verifikator2', 'petugas', 'supervisor'];
  staff = {};
  for (const name of names) staff[name] = await site.signedIn(name);
  caseOne = await apply(site, one, {
    pemohon: 'attacker',
    nomorAgenda: '1',
    nomorTiket: 'SE-1',
    status: 'x',
  });
  caseTwo = await apply(site, two, { nik: '3375015708900002' });
});
afterAll(() => site.close());

const browserOf = (name: string): Browser => staff[name] ?? one;

async function openTask(instanceId: string): Promise<string> {
  const [row] = await site.rows<{ id: string }>(
    `SELECT id FROM tasks WHERE instance_id = ? AND state IN ('open', 'claimed') ORDER BY number DESC`,
    instanceId,
  );
  return row?.id ?? '';
}

const variablesOf = async (instanceId: string): Promise<Record<string, unknown>> =>
  Object.fromEntries(
    (
      await site.rows<{ name: string; value: string }>(
        'SELECT name, value FROM instance_variables WHERE instance_id = ?',
        instanceId,
      )
    ).map(({ name, value }): [string, unknown] => [name, JSON.parse(value)]),
  );

/** Everything that an action on a task could have moved. */
const standing = async () => ({
  tasks: await site.rows('SELECT id, state, assignee_id, version FROM tasks ORDER BY id'),
  instances: await site.rows('SELECT id, state, version FROM instances ORDER BY id'),
  drafts: await site.rows('SELECT task_id, user_id FROM task_drafts'),
  staged: await site.rows('SELECT id FROM staged_documents'),
  files: (await site.files()).sort(),
});

const post = (
  browser: Browser,
  path: string,
  fields: Record<string, string> = {},
  files: Attachment[] = [],
) =>
  files.length > 0
    ? sendFiles(browser, '/complaints/new', path, fields, files)
    : send(browser, '/complaints/new', path, fields);

const disposition = {
  sifatDisposisi: 'BIASA',
  tujuanDisposisiKepalaDinas: 'KEPALA_BIDANG',
  instruksiKepalaDinas: 'PROSES',
};

describe('the task of another', () => {
  it.each([
    ['pemohon1', 404],
    ['verifikator1', 404],
    ['petugas', 404],
    ['kepala-bidang', 409],
    ['supervisor', 409],
  ])('is not claimed, saved or completed by %s, files and all (%i)', async (person, status) => {
    const taskId = await openTask(caseTwo.instanceId);
    const before = await standing();
    for (const verb of ['claim', 'release', 'draft', 'completion']) {
      const files =
        verb === 'completion' ? [{ field: 'csr', fileName: 'a.csr', content: Buffer.from('x') }] : [];
      const reply = await post(browserOf(person), `/tasks/${taskId}/${verb}`, disposition, files);
      expect({ verb, status: reply.status }).toEqual({ verb, status });
    }
    expect(await standing()).toEqual(before);
  });

  it('that somebody holds says who has it, and stays with them', async () => {
    const taskId = await openTask(caseTwo.instanceId);
    const holder = await site.as('kepala-dinas');
    const context = { ...site.app.worker, actor: holder };
    await claimTask(context, taskId);
    const before = await standing();
    const reply = await post(browserOf('supervisor'), `/tasks/${taskId}/completion`, disposition);
    expect(reply.status).toBe(409);
    expect(reply.text).toContain('Bambang');
    expect(await standing()).toEqual(before);
    await releaseTask(context, taskId);
  });

  it('is handed by a supervisor only to those it is offered to', async () => {
    const taskId = await openTask(caseTwo.instanceId);
    const before = await standing();
    for (const name of ['pemohon1', 'verifikator1', 'supervisor', 'admin']) {
      const { id } = await site.as(name);
      const reply = await post(browserOf('supervisor'), `/tasks/${taskId}/assignment`, { to: id });
      expect([name, reply.status]).toEqual([name, 422]);
    }
    expect(await standing()).toEqual(before);
  });

  it('completed once is not completed again, and says so', async () => {
    await walk(site, caseTwo.instanceId, 'Usr_DisposisiKadis', 'Usr_DisposisiKadis');
    const [done] = await site.rows<{ id: string }>(
      `SELECT id FROM tasks WHERE instance_id = ? AND state = 'completed'`,
      caseTwo.instanceId,
    );
    const before = await standing();
    const reply = await post(browserOf('kepala-dinas'), `/tasks/${done?.id}/completion`, disposition);
    expect(reply.status).toBe(409);
    expect(reply.text).toMatch(/sudah (?:diselesaikan|selesai)/);
    expect(await standing()).toEqual(before);
  });
});

describe('the case of another applicant', () => {
  it.each(['', '?receipt=1', '/withdrawal'])('does not exist at /applications/:ticket%s', async (rest) => {
    const reply = await one.get(`/applications/${caseTwo.ticket}${rest}`);
    expect(reply.status).toBe(404);
    expect(reply.text).not.toMatch(/Siti Aminah|Dinas Kesehatan/);
  });

  it('cannot be withdrawn', async () => {
    const before = await standing();
    const reply = await post(one, `/applications/${caseTwo.ticket}/withdrawal`, { reason: 'usil' });
    expect(reply.status).toBe(404);
    expect(await standing()).toEqual(before);
  });

  it('is in no list of theirs', async () => {
    expect((await one.get('/applications')).text).not.toContain(caseTwo.ticket);
    for (const view of ['mine', 'group', 'all', 'late']) {
      const page = await one.get(`/tasks?view=${view}&q=SE-&order=oldest`);
      expect(page.text).not.toContain(caseTwo.ticket);
    }
  });

  it('whose file waits staged shows it to nobody else, and its address opens nothing', async () => {
    const [file] = await fiveFiles();
    await sendFiles(two, '/applications/new', '/applications/fields', {}, [file!]);
    const [staged] = await site.rows<{ id: string }>('SELECT id FROM staged_documents');
    expect((await two.get('/applications/new')).text).toContain('surat-permohonan.pdf');
    expect((await one.get('/applications/new')).text).not.toContain('surat-permohonan.pdf');
    for (const browser of [one, two, browserOf('verifikator1')])
      expect((await browser.get(`/documents/${staged?.id}`)).status).toBe(404);
  });
});

describe('fields that no form shows', () => {
  it('of the application are dropped: whose it is and its numbers are set by the office', async () => {
    const variables = await variablesOf(caseOne.instanceId);
    expect(variables['pemohon']).toBe((await site.as('pemohon1')).id);
    expect(variables['nomorTiket']).toBe(caseOne.ticket);
    expect(variables).not.toHaveProperty('status');
    const [row] = await site.rows<{ applicant_id: string; content: string }>(
      'SELECT applicant_id, content FROM applications WHERE id = ?',
      caseOne.applicationId,
    );
    expect(row?.applicant_id).toBe((await site.as('pemohon1')).id);
    expect(row?.content).not.toMatch(/attacker|nomorAgenda|status"/);
  });

  it('of a task are dropped: neither a later decision nor a variable of the case can be slipped in', async () => {
    const before = await variablesOf(caseOne.instanceId);
    const taskId = await openTask(caseOne.instanceId);
    await post(browserOf('kepala-dinas'), `/tasks/${taskId}/claim`);
    const slipped = {
      hasilVerifikasi: 'LENGKAP',
      keputusanBSrE: 'TERBIT',
      nomorSeri: 'FF',
      pemohon: 'attacker',
      nomorTiket: 'SE-1',
      dokumenDitolak: 'sk-jabatan',
      '__proto__.polluted': 'yes',
      constructor: 'yes',
    };
    const reply = await post(browserOf('kepala-dinas'), `/tasks/${taskId}/completion`, {
      ...disposition,
      ...slipped,
    });
    expect(reply.status).toBe(303);
    const after = await variablesOf(caseOne.instanceId);
    const added = Object.keys(after).filter((name) => !(name in before));
    expect(added.sort()).toEqual([
      'batasHariKepalaDinas',
      'catatanKepalaDinas',
      'instruksiKepalaDinas',
      'sifatDisposisi',
      'tujuanDisposisiKepalaDinas',
    ]);
    for (const name of Object.keys(before)) expect(after[name]).toEqual(before[name]);
    const [kept] = await site.rows<{ content: string }>(
      'SELECT content FROM task_submissions WHERE task_id = ?',
      taskId,
    );
    expect(Object.keys(JSON.parse(kept?.content ?? '{}')).sort()).toEqual(added.sort());
  });

  it('that are not among the choices are refused at their field', async () => {
    const taskId = await openTask(caseOne.instanceId);
    await post(browserOf('kepala-bidang'), `/tasks/${taskId}/claim`);
    const before = await standing();
    const reply = await post(browserOf('kepala-bidang'), `/tasks/${taskId}/completion`, {
      sifatDisposisi: 'BIASA',
      tujuanDisposisiKepalaBidang: '${pemohon}',
      instruksiKepalaBidang: '=1+1',
    });
    expect(reply.status).toBe(422);
    expect(await standing()).toEqual(before);
    await post(browserOf('kepala-bidang'), `/tasks/${taskId}/release`);
  });
});

describe('a document that was accepted', () => {
  it('cannot be exchanged by sending it along with one that was not', async () => {
    // given: only the identity card is asked for again
    await walk(site, caseOne.instanceId, 'Usr_DisposisiKabid', 'Usr_DisposisiKasi');
    await doTask(site, caseOne.instanceId, 'Usr_VerifikasiBerkas', {
      scanKtpSesuai: 'TIDAK_SESUAI',
      scanKtpAlasan: ['Tidak terbaca'],
      hasilVerifikasi: 'TIDAK_LENGKAP',
    });
    const taskId = await openTask(caseOne.instanceId);
    const current = () =>
      site.rows<{ kind: string; id: string }>(
        `SELECT kind, id FROM documents WHERE application_id = ? AND replaced_at IS NULL AND kind <> 'scan-ktp' ORDER BY kind`,
        caseOne.applicationId,
      );
    const before = await current();
    // when
    const [, , , card] = await fiveFiles();
    const forged = { field: fieldOf('sk-jabatan'), fileName: 'sk.pdf', content: await aPdf() };
    const reply = await post(one, `/tasks/${taskId}/completion`, {}, [card!, forged]);
    // then
    expect(reply.status).toBe(303);
    expect(await current()).toEqual(before);
    expect(await site.rows('SELECT id FROM staged_documents WHERE scope = ?', taskId)).toEqual([]);
  });
});

describe('a NIK that is somebody else’s', () => {
  it('does not tell who applied with it', async () => {
    const reply = await sendFiles(
      two,
      '/applications/new',
      '/applications',
      registration({ nik }),
      await fiveFiles(),
    );
    expect(reply.status).toBe(409);
    expect(reply.text).not.toContain(caseOne.ticket);
  });
});
