import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { applicationOf, applicationsOf } from '../../../src/service/applications/application.ts';
import { nikOf } from '../../../src/service/applications/nik-of.ts';
import { submitApplication } from '../../../src/service/applications/submit-application.ts';
import { withdrawApplication } from '../../../src/service/applications/withdraw-application.ts';
import { documentsVisibleTo } from '../../../src/service/documents/documents-of.ts';
import { aService, type TestService } from '../support/a-service.ts';
import { aPicture } from '../support/files.ts';
import { rightAnswers } from '../support/registration.ts';

let service: TestService;
beforeEach(async () => (service = await aService()));
afterEach(() => service.close());

const filesOnDisk = () => readdir(join(service.context.dataDirectory, 'documents')).catch(() => []);
/** Kinds that wait for the form to be sent again; every file on the disk is one of them or a document. */
const stagedKinds = async () => {
  const staged = await service.rows<{ id: string; kind: string }>('SELECT id, kind FROM staged_documents');
  const documents = await service.rows<{ id: string }>('SELECT id FROM documents');
  expect((await filesOnDisk()).sort()).toEqual([...staged, ...documents].map(({ id }) => id).sort());
  return staged.map(({ kind }) => kind).sort();
};
const allKinds = ['formulir-pendaftaran', 'scan-ktp', 'sk-jabatan', 'surat-permohonan', 'surat-rekomendasi'];
const submit = async (
  change: { values?: object; files?: (files: Awaited<ReturnType<TestService['files']>>) => void } = {},
) => {
  const files = await service.files();
  change.files?.(files);
  const values = { ...rightAnswers, ...change.values };
  return submitApplication(service.context, {
    applicantId: service.people.pemohon.id,
    values,
    files,
    locale: 'id',
  });
};

it('gives a ticket, the effective date and the deadlines of the calendar', async () => {
  expect(await service.apply()).toMatchObject({
    ticketNumber: 'SE-2026-000001',
    effectiveOn: '2026-11-23',
    targetDueAt: new Date('2026-11-26T08:45:00.000Z'),
    maximumDueAt: new Date('2026-11-30T08:45:00.000Z'),
    isProvisional: false,
  });
});

it('counts an application after closing time as received the next working day', async () => {
  service.setClock('2026-11-27T09:00:00.000Z');
  expect(await service.apply()).toMatchObject({
    effectiveOn: '2026-11-30',
    maximumDueAt: new Date('2026-12-07T08:45:00.000Z'),
  });
});

it('numbers tickets by the year in Pekalongan, from 1 each year', async () => {
  service.setClock('2026-12-31T16:59:00.000Z');
  expect((await service.apply()).ticketNumber).toBe('SE-2026-000001');
  service.setClock('2026-12-31T17:00:00.000Z');
  expect((await service.apply({ nik: '3375015708900002' })).ticketNumber).toBe('SE-2027-000001');
  expect((await service.apply({ nik: '3375015708900003' })).ticketNumber).toBe('SE-2027-000002');
});

it('starts the case, keeps the documents and the consents, and records who applied', async () => {
  const { applicationId, ticketNumber, instanceId } = await service.apply();
  const application = await applicationOf(service.context.database, { ticketNumber });
  expect(application).toMatchObject({
    id: applicationId,
    instanceId,
    name: 'Siti Aminah',
    phone: '+6281234567890',
  });
  const { database } = service.context;
  expect(await applicationsOf(database, service.people.pemohon.id, { limit: 25 })).toEqual({
    applications: [application],
    next: undefined,
  });
  const documents = await documentsVisibleTo(service.context.database, service.people.pemohon, applicationId);
  expect(documents.map(({ kind, version, mayRead }) => `${kind} ${version} ${mayRead}`)).toEqual([
    'formulir-pendaftaran 1 true',
    'scan-ktp 1 true',
    'sk-jabatan 1 true',
    'surat-permohonan 1 true',
    'surat-rekomendasi 1 true',
  ]);
  const consents = await service.rows('SELECT kind, text_version, answer, ip FROM consents ORDER BY kind');
  expect(consents).toEqual([
    { kind: 'processing', text_version: '1.0', answer: 'yes', ip: '192.0.2.1' },
    { kind: 'truth', text_version: '1.0', answer: 'yes', ip: '192.0.2.1' },
  ]);
  const history = await service.rows<{ type: string }>(
    'SELECT type FROM history WHERE instance_id = ?',
    instanceId,
  );
  expect(history.map(({ type }) => type)).toContain('application.submitted');
});

describe('the NIK', () => {
  it('is nowhere in the database in the clear', async () => {
    await service.apply();
    const tables = [
      'applications',
      'instances',
      'instance_variables',
      'history',
      'jobs',
      'tasks',
      'open_applications',
      'outbox',
    ];
    for (const table of tables) {
      expect(JSON.stringify(await service.rows(`SELECT * FROM ${table}`))).not.toContain('3375015708900001');
    }
  });

  it('is read by its holder and the verifikator only, and every look is recorded', async () => {
    const { applicationId, instanceId } = await service.apply();
    const { people, context } = service;
    expect(await nikOf(context, people.verifikator, applicationId)).toBe('3375015708900001');
    expect(await nikOf(context, people.pemohon, applicationId)).toBe('3375015708900001');
    for (const actor of [people['other-pemohon'], people.admin, people.supervisor, people['kepala-dinas']]) {
      await expect(nikOf(context, actor, applicationId)).rejects.toMatchObject({ kind: 'not-found' });
    }
    const looks = await service.rows<{ actor_id: string }>(
      "SELECT actor_id FROM history WHERE type = 'nik.read' AND instance_id = ? ORDER BY id",
      instanceId,
    );
    expect(looks.map(({ actor_id }) => actor_id)).toEqual([people.verifikator.id, people.pemohon.id]);
  });
});

describe('bad input is refused with the field named, and nothing of the application is stored', () => {
  const swap = (kind: string, fileName: string, bytes: Buffer) => (files: { kind: string }[]) => {
    files.splice(
      0,
      files.length,
      ...files.map((file) => (file.kind === kind ? { kind, fileName, bytes } : file)),
    );
  };

  it.each<[string, Parameters<typeof submit>[0], string, string, string[]]>([
    [
      'a NIK of 15 digits',
      { values: { nik: '337501570890001' } },
      'nik',
      'NIK terdiri dari 16 angka; yang ditulis 15 karakter.',
      [],
    ],
    [
      'no consent',
      { values: { persetujuanData: false } },
      'persetujuanData',
      'Persetujuan ini diperlukan',
      [],
    ],
    [
      'a missing document',
      { files: (files: { kind: string }[]) => void files.pop() },
      'scan-ktp',
      'Scan KTP berwarna wajib diunggah.',
      ['scan-ktp'],
    ],
    [
      'an oversized file',
      { files: swap('surat-rekomendasi', 'surat.pdf', Buffer.alloc(1024 * 1024 + 1)) },
      'surat-rekomendasi',
      'terlalu besar: 1,1 MB; paling besar 1 MB',
      ['surat-rekomendasi'],
    ],
  ])('%s', async (_, change, field, message, notKept) => {
    const refusal = await submit(change).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      kind: 'invalid',
      problems: [{ field, message: expect.stringContaining(message) }],
    });
    for (const table of [
      'applications',
      'instances',
      'documents',
      'counters',
      'open_applications',
      'history',
    ]) {
      expect(await service.count(table)).toBe(0);
    }
    expect(await stagedKinds()).toEqual(allKinds.filter((kind) => !notKept.includes(kind)));
  });

  it('a file that is not what its name says', async () => {
    const files = swap('surat-permohonan', 'surat.pdf', await aPicture('png'));
    await expect(submit({ files })).rejects.toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'surat-permohonan', message: 'Berkas bernama surat.pdf berisi PNG.' }],
    });
    expect(await stagedKinds()).not.toContain('surat-permohonan');
  });

  it('of a field is told once: what the form found goes before what the rules found', async () => {
    const found = [{ field: 'nik', message: 'Isi “NIK”.' }];
    const refusal = submitApplication(service.context, {
      applicantId: service.people.pemohon.id,
      values: { ...rightAnswers, nik: null },
      files: await service.files(),
      locale: 'id',
      found,
    });
    await expect(refusal).rejects.toMatchObject({ kind: 'invalid', problems: found });
  });

  it('everything wrong at once is named at once', async () => {
    const change = { values: { nik: '1', emailDinas: 'x' }, files: (files: unknown[]) => void files.pop() };
    const refusal = await submit(change).catch((error: unknown) => error);
    const { problems } = refusal as { problems: { field: string }[] };
    expect(problems.map(({ field }) => field).sort()).toEqual(['emailDinas', 'nik', 'scan-ktp']);
  });
});

describe('a second application with the same NIK', () => {
  it('is refused while one runs, without saying whose it is', async () => {
    const first = await service.apply();
    const refusal = await service.apply({}, service.people['other-pemohon']).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ kind: 'conflict' });
    expect(JSON.stringify(refusal) + String(refusal)).not.toContain(first.ticketNumber);
    expect(await service.count('applications')).toBe(1);
    expect(await service.count('documents')).toBe(5);
  });

  it('of two at the same moment one is accepted, with each document once', async () => {
    const both = await Promise.allSettled([service.apply(), service.apply()]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await service.count('applications')).toBe(1);
    expect(await service.count('documents')).toBe(5);
    expect(await service.rows('SELECT last FROM counters WHERE name = ?', 'ticket')).toEqual([{ last: 1 }]);
  });
});

describe('a file that was accepted once', () => {
  const again = (values: object = {}) =>
    submitApplication(service.context, {
      applicantId: service.people.pemohon.id,
      values: { ...rightAnswers, ...values },
      files: [],
      locale: 'id',
    });

  it('is not asked for again', async () => {
    await expect(submit({ values: { nik: '1' } })).rejects.toMatchObject({ kind: 'invalid' });
    const waiting = await filesOnDisk();
    const { applicationId } = await again();
    const documents = await service.rows<{ id: string }>(
      'SELECT id FROM documents WHERE application_id = ?',
      applicationId,
    );
    expect(documents.map(({ id }) => id).sort()).toEqual(waiting.sort());
    expect(await stagedKinds()).toEqual([]);
  });

  it('counts for nobody else', async () => {
    await expect(submit({ values: { nik: '1' } })).rejects.toMatchObject({ kind: 'invalid' });
    const other = submitApplication(service.context, {
      applicantId: service.people['other-pemohon'].id,
      values: rightAnswers,
      files: [],
      locale: 'id',
    });
    await expect(other).rejects.toMatchObject({ problems: allKinds.map(() => expect.anything()) });
    expect(await stagedKinds()).toEqual(allKinds);
  });
});

describe('withdrawal', () => {
  it('reaches the case of the applicant', async () => {
    const { instanceId } = await service.apply();
    await withdrawApplication(service.context, service.people.pemohon, { instanceId }, ' Pindah tugas ');
    const jobs = await service.rows<{ payload: string }>(
      "SELECT payload FROM jobs WHERE kind = 'service-task'",
    );
    expect(jobs.map(({ payload }) => JSON.parse(payload))).toMatchObject([
      { topic: 'record-withdrawal', variables: { alasanPenarikan: 'Pindah tugas' } },
    ]);
  });

  it("of another applicant's case is refused as not there", async () => {
    const { instanceId } = await service.apply();
    const attempt = withdrawApplication(service.context, service.people['other-pemohon'], { instanceId }, '');
    await expect(attempt).rejects.toMatchObject({ kind: 'not-found' });
    expect(await service.count('jobs')).toBe(0);
  });
});
