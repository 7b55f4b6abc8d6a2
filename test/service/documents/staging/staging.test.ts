import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { inTransaction } from '../../../../src/persistence/in-transaction.ts';
import { stagedIn } from '../../../../src/service/documents/staging/staged-in.ts';
import { stageUploads } from '../../../../src/service/documents/staging/stage-uploads.ts';
import { sweepStaged } from '../../../../src/service/documents/staging/sweep-staged.ts';
import { takeStaged } from '../../../../src/service/documents/staging/take-staged.ts';
import { unstage } from '../../../../src/service/documents/staging/unstage.ts';
import { aService, type TestService } from '../../support/a-service.ts';
import { aPdf, aPicture } from '../../support/files.ts';

let service: TestService;
beforeEach(async () => (service = await aService()));
afterEach(() => service.close());

const person = () => service.people.pemohon;
const stage = (kind: string, fileName: string, bytes: Buffer) =>
  stageUploads(service.context, person(), 'application', [{ kind, fileName, bytes }], 'id');
const staged = async () =>
  (await stagedIn(service.context.database, person(), 'application')).map(
    ({ kind, fileName }) => `${kind}: ${fileName}`,
  );
/** Files go after the commit that let go of them; by the next look at the folder or the one after. */
async function filesBecome(ids: string[]) {
  for (let look = 0; look < 200; look += 1) {
    const found = await readdir(join(service.context.dataDirectory, 'documents'));
    if (found.length === ids.length) return expect(found.sort()).toEqual([...ids].sort());
  }
  throw new Error('The folder did not come to hold what it should');
}
const rowIds = async () =>
  (await service.rows<{ id: string }>('SELECT id FROM staged_documents')).map(({ id }) => id);

it('keeps one file of a kind: a second one takes its place', async () => {
  expect(await stage('sk-jabatan', 'lama.pdf', await aPdf())).toEqual([]);
  expect(await stage('sk-jabatan', 'baru.pdf', await aPdf())).toEqual([]);
  expect(await staged()).toEqual(['sk-jabatan: baru.pdf']);
  await filesBecome(await rowIds());
});

it('keeps the earlier file when the one that should replace it is refused', async () => {
  await stage('sk-jabatan', 'lama.pdf', await aPdf());
  const problems = await stage('sk-jabatan', 'foto.pdf', await aPicture('png'));
  expect(problems).toEqual([{ field: 'sk-jabatan', message: 'Berkas bernama foto.pdf berisi PNG.' }]);
  expect(await staged()).toEqual(['sk-jabatan: lama.pdf']);
  await filesBecome(await rowIds());
});

it('keeps forms and people apart', async () => {
  await stage('sk-jabatan', 'sk.pdf', await aPdf());
  const { database } = service.context;
  expect(await stagedIn(database, person(), 'another-form')).toEqual([]);
  expect(await stagedIn(database, service.people['other-pemohon'], 'application')).toEqual([]);
});

it('is as it was when the command that took it fails', async () => {
  await stage('sk-jabatan', 'sk.pdf', await aPdf());
  const failing = inTransaction(service.context.database, async (tx) => {
    const taking = { actor: person(), scope: 'application', kinds: ['sk-jabatan' as const] };
    expect(await takeStaged(service.context, tx, taking)).toHaveLength(1);
    throw new Error('refused');
  });
  await expect(failing).rejects.toThrow('refused');
  expect(await staged()).toEqual(['sk-jabatan: sk.pdf']);
  await filesBecome(await rowIds());
});

it('lets go of files that the form asks for no more', async () => {
  await stage('sk-jabatan', 'sk.pdf', await aPdf());
  await stage('scan-ktp', 'ktp.png', await aPicture('png'));
  const taken = await inTransaction(service.context.database, (tx) =>
    takeStaged(service.context, tx, { actor: person(), scope: 'application', kinds: ['scan-ktp'] }),
  );
  expect(taken.map(({ kind }) => kind)).toEqual(['scan-ktp']);
  expect(await staged()).toEqual([]);
  await filesBecome(taken.map(({ id }) => id));
});

it('can be taken away again', async () => {
  await stage('sk-jabatan', 'sk.pdf', await aPdf());
  await inTransaction(service.context.database, (tx) =>
    unstage(service.context, tx, { actor: person(), scope: 'application', kind: 'sk-jabatan' }),
  );
  expect(await staged()).toEqual([]);
  await filesBecome([]);
});

it('goes after a day, row and file, and not a minute before', async () => {
  await stage('sk-jabatan', 'sk.pdf', await aPdf());
  const { context } = service;
  expect(await sweepStaged(context, new Date('2026-11-24T01:59:00.000Z'))).toBe(0);
  expect(await staged()).toEqual(['sk-jabatan: sk.pdf']);
  expect(await sweepStaged(context, new Date('2026-11-24T02:00:00.001Z'))).toBe(1);
  expect(await staged()).toEqual([]);
  await filesBecome([]);
});
