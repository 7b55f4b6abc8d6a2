import { strToU8, zipSync } from 'fflate';
import { readUpload } from '../../../src/definitions/drafts/exchange/read-upload.ts';
import { RefusedUpload } from '../../../src/definitions/drafts/exchange/refused-upload.ts';
import { zipOf } from '../../../src/definitions/drafts/exchange/zip-of.ts';
import { aFormFile, aProcess } from '../a-folder.ts';

const xml = aProcess().content;
const form = aFormFile().content;
const archive = (files: Record<string, string>): Buffer =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
  );
const zip = (content: Buffer) => [{ fileName: 'proses.zip', content }];

it('brings back what was exported, byte for byte', async () => {
  const files = new Map([
    ['README.md', 'ü\r\n'],
    ['forms/periksa.form', form],
    ['process.bpmn', `\uFEFF${xml}`],
  ]);
  const read = await readUpload(zip(zipOf(files)));
  expect([...read.files].sort()).toEqual([...files].sort());
  expect(read.name).toBe('Periksa berkas');
});

it('finds the place of files by what they are, in an outer folder, too, and says what it left out', async () => {
  const read = await readUpload(
    zip(
      archive({
        'cuti/Cuti tahunan.bpmn': xml,
        'cuti/Periksa berkas.form': form,
        'cuti/notes.txt': 'x',
        'cuti/__MACOSX/._a.bpmn': 'x',
        'cuti/.DS_Store': 'x',
      }),
    ),
  );
  expect([...read.files.keys()]).toEqual(['process.bpmn', 'forms/Periksa-berkas.form']);
  expect([read.name, read.leftOut]).toEqual(['Cuti tahunan', ['notes.txt']]);
});

it.each([
  ['a broken archive', zip(Buffer.from('PK\u0003\u0004 and nothing')), 'no-zip'],
  ['a name that leads out', zip(archive({ '../process.bpmn': xml })), 'unsafe-name'],
  ['a name that leads out by backslashes', zip(archive({ 'a\\..\\..\\process.bpmn': xml })), 'unsafe-name'],
  ['an absolute name', zip(archive({ '/etc/process.bpmn': xml })), 'unsafe-name'],
  ['two processes', zip(archive({ 'a.bpmn': xml, 'b.bpmn': xml })), 'several-processes'],
  ['nothing of a process', zip(archive({ 'a.txt': 'x' })), 'nothing-of-a-process'],
  ['another encoding', [{ fileName: 'a.bpmn', content: Buffer.from([0xff, 0xfe, 0x3c]) }], 'not-utf-8'],
  [
    'more entries than a process can have',
    zip(archive(Object.fromEntries(Array.from({ length: 401 }, (_, index) => [`forms/f${index}.form`, ''])))),
    'too-many-entries',
  ],
])('refuses %s', async (_, uploads, rule) => {
  const error = await readUpload(uploads).catch((refusal: unknown) => refusal);
  expect(error).toBeInstanceOf(RefusedUpload);
  expect(error).toMatchObject({ rule });
});

it('refuses a bomb by what it says of itself, before anything is inflated', async () => {
  const bomb = zip(archive({ 'forms/x.form': '0'.repeat(40_000_000) }));
  expect(bomb[0]?.content.length).toBeLessThan(100_000);
  const before = process.memoryUsage().arrayBuffers;
  await expect(readUpload(bomb)).rejects.toMatchObject({ rule: 'too-large-inside' });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000);
});

it('never inflates beyond what an entry says of itself', async () => {
  // given: 5 MB that say they are 10 bytes, in the directory and before the entry
  const [bomb] = zip(archive({ 'README.md': '0'.repeat(5_000_000), 'process.bpmn': xml }));
  const content = Buffer.from(bomb?.content ?? []);
  for (let at = 0; at < content.length - 4; at += 1)
    if (content.readUInt32LE(at) === 5_000_000) content.writeUInt32LE(10, at);
  // when
  const read = await readUpload(zip(content)).catch(() => undefined);
  // then
  expect(read?.files.get('README.md')?.length ?? 0).toBeLessThanOrEqual(10);
});
