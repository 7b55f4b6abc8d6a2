import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { documentsOf, documentsVisibleTo } from '../../../src/service/documents/documents-of.ts';
import { openDocument } from '../../../src/service/documents/open-document.ts';
import { fileDocument, sealDocument } from '../../../src/service/documents/store-document.ts';
import { v7 } from 'uuid';
import { sweepOrphans } from '../../../src/service/documents/sweep-orphans.ts';
import { aService, type TestService } from '../support/a-service.ts';
import { aPdf } from '../support/files.ts';

let service: TestService;
let documentId: Record<string, string>;
let applicationId: string;
let instanceId: string;

beforeEach(async () => {
  service = await aService();
  ({ applicationId, instanceId } = await service.apply());
  const documents = await documentsOf(service.context.database, applicationId);
  documentId = Object.fromEntries(documents.map(({ kind, id }) => [kind, id]));
});
afterEach(() => service.close());

const open = (who: keyof TestService['people'], kind: string) =>
  openDocument(service.context, service.people[who], documentId[kind] ?? '');
const folder = () => join(service.context.dataDirectory, 'documents');

it('the applicant gets back the very bytes, and the opening is recorded', async () => {
  const [uploaded] = await service.files();
  const opened = await open('pemohon', 'surat-permohonan');
  expect(opened).toMatchObject({ mediaType: 'application/pdf', fileName: 'surat-permohonan.pdf' });
  expect(opened.bytes.subarray(0, 8)).toEqual(uploaded?.bytes.subarray(0, 8));
  const reads = await service.rows("SELECT actor_id, instance_id FROM history WHERE type = 'document.read'");
  expect(reads).toEqual([{ actor_id: service.people.pemohon.id, instance_id: instanceId }]);
});

it.each([
  ['other-pemohon', 'surat-permohonan'],
  ['admin', 'surat-permohonan'],
  ['designer', 'surat-permohonan'],
  ['kepala-bidang', 'surat-permohonan'],
  ['kepala-dinas', 'scan-ktp'],
  ['petugas', 'scan-ktp'],
  ['supervisor', 'scan-ktp'],
] as const)('for %s there is no %s, and nothing is recorded as read', async (who, kind) => {
  await expect(open(who, kind)).rejects.toMatchObject({ kind: 'not-found' });
  expect(await service.rows("SELECT id FROM history WHERE type = 'document.read'")).toEqual([]);
});

it.each([
  ['verifikator', 'scan-ktp'],
  ['petugas', 'surat-permohonan'],
  ['supervisor', 'surat-permohonan'],
  ['kepala-dinas', 'surat-permohonan'],
] as const)('%s opens %s', async (who, kind) => {
  expect((await open(who, kind)).bytes.length).toBeGreaterThan(0);
});

it('a list shows what may be opened, and is empty for whom the case is not', async () => {
  const { database } = service.context;
  const seen = await documentsVisibleTo(database, service.people['kepala-dinas'], applicationId);
  expect(seen.filter(({ mayRead }) => !mayRead).map(({ kind }) => kind)).toEqual(['scan-ktp']);
  expect(await documentsVisibleTo(database, service.people['other-pemohon'], applicationId)).toEqual([]);
});

it('an id that does not exist is refused like one that is not theirs', async () => {
  await expect(
    openDocument(service.context, service.people.verifikator, '../keys/master.key'),
  ).rejects.toMatchObject({
    kind: 'not-found',
  });
});

it('the file on the disk is unreadable, and one that was changed does not open', async () => {
  const file = join(folder(), documentId['surat-permohonan'] ?? '');
  const sealed = await readFile(file);
  expect(sealed.includes('%PDF')).toBe(false);
  sealed[sealed.length - 1] = (sealed[sealed.length - 1] ?? 0) ^ 1;
  await writeFile(file, sealed);
  await expect(open('pemohon', 'surat-permohonan')).rejects.toThrow();
});

it('a document moved into the place of another does not open', async () => {
  const [one = '', other = ''] = [documentId['surat-permohonan'], documentId['sk-jabatan']];
  await writeFile(join(folder(), one), await readFile(join(folder(), other)));
  await expect(open('pemohon', 'surat-permohonan')).rejects.toThrow();
});

it('a new version replaces the old one, which stays readable', async () => {
  const upload = {
    kind: 'sk-jabatan',
    fileName: 'sk-baru.pdf',
    mediaType: 'application/pdf',
    bytes: await aPdf(),
  } as const;
  const filing = { applicationId, uploadedBy: service.people.pemohon.id, now: service.context.clock.now() };
  const sealed = await sealDocument(service.context, upload);
  await inTransaction(service.context.database, (tx) => fileDocument(tx, sealed, filing));
  const versions = (await documentsOf(service.context.database, applicationId)).filter(
    ({ kind }) => kind === 'sk-jabatan',
  );
  expect(versions.map(({ version, replacedAt }) => [version, replacedAt !== undefined])).toEqual([
    [2, false],
    [1, true],
  ]);
  expect((await open('verifikator', 'sk-jabatan')).fileName).toBe('sk-jabatan.pdf');
});

it('the sweep removes files whose row never came, once they are old, and no other', async () => {
  const upload = {
    kind: 'sk-jabatan',
    fileName: 'sk.pdf',
    mediaType: 'application/pdf',
    bytes: await aPdf(),
  } as const;
  const filing = { applicationId, uploadedBy: service.people.pemohon.id, now: service.context.clock.now() };
  const sealed = await sealDocument(service.context, upload);
  const crash = inTransaction(service.context.database, async (tx) => {
    await fileDocument(tx, sealed, filing);
    throw new Error('crash');
  });
  await expect(crash).rejects.toThrow('crash');
  expect(await readdir(folder())).toHaveLength(6);
  const old = new Date(service.context.clock.now().getTime() - 2 * 60 * 60 * 1000);
  for (const name of await readdir(folder())) await utimes(join(folder(), name), old, old);
  await writeFile(join(folder(), 'fresh'), 'a file of a command that runs now');
  await utimes(join(folder(), 'fresh'), service.context.clock.now(), service.context.clock.now());
  expect(await sweepOrphans(service.context)).toBe(1);
  expect((await readdir(folder())).sort()).toEqual([...Object.values(documentId), 'fresh'].sort());
});

it('the sweep looks at no file of a case that began long ago', async () => {
  // given: a file without a row, whose id says that it was made two months before
  const at = service.context.clock.now().getTime() - 60 * 24 * 60 * 60 * 1000;
  const name = v7({ msecs: at });
  await writeFile(join(folder(), name), 'what was looked at when it was new');
  await utimes(join(folder(), name), at / 1000, at / 1000);
  expect(await sweepOrphans(service.context)).toBe(0);
  expect(await readdir(folder())).toContain(name);
});
