import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { cleanFileName } from '../../../src/service/documents/file-names.ts';
import { inspectUpload } from '../../../src/service/documents/inspect-upload.ts';
import { sentenceOf } from '../../../src/service/findings/finding.ts';
import { aPdf, aPicture, withOpenAction } from '../support/files.ts';

const problemsOf = async (kind: string, fileName: string, bytes: Buffer) =>
  (await inspectUpload(kind, { fileName, bytes })).problems.map(({ code }) => code);

describe('a PDF', () => {
  it('is kept byte for byte, because a signature may cover it', async () => {
    const bytes = await aPdf();
    const { problems, upload } = await inspectUpload('surat-permohonan', { fileName: 'surat.pdf', bytes });
    expect(problems).toEqual([]);
    expect(upload).toEqual({
      kind: 'surat-permohonan',
      fileName: 'surat.pdf',
      mediaType: 'application/pdf',
      bytes,
    });
  });

  it.each([
    ['JavaScript', withOpenAction('JavaScript')],
    ['Launch', withOpenAction('Launch')],
    ['a document script', (pdf: PDFDocument) => pdf.addJavaScript('x', 'app.alert(1)')],
    [
      'an attached file',
      (pdf: PDFDocument) => pdf.attach(Buffer.from('MZ'), 'virus.exe', { mimeType: 'text/plain' }),
    ],
  ])('with %s is refused', async (_, change) => {
    expect(await problemsOf('surat-permohonan', 'surat.pdf', await aPdf(change))).toEqual(['pdf.active']);
  });

  it('that hides its script behind an escaped name is refused', async () => {
    const plain = Buffer.from(
      await (
        await PDFDocument.load(await aPdf(withOpenAction('JavaScript')))
      ).save({ useObjectStreams: false }),
    );
    const hidden = Buffer.from(plain.toString('latin1').replace('/JavaScript', '/J#61vaScript'), 'latin1');
    expect(hidden.equals(plain)).toBe(false);
    expect(await problemsOf('surat-permohonan', 'surat.pdf', hidden)).toEqual(['pdf.active']);
  });

  it('that is locked is refused', async () => {
    const locked = await aPdf((pdf) => pdf.encrypt({ userPassword: 'rahasia', ownerPassword: 'rahasia' }));
    expect(await problemsOf('surat-permohonan', 'surat.pdf', locked)).toEqual(['pdf.encrypted']);
  });

  it('that is cut off is refused', async () => {
    expect(await problemsOf('surat-permohonan', 'surat.pdf', Buffer.from('%PDF-1.7\n1 0 obj <<'))).toEqual([
      'file.damaged',
    ]);
  });

  it('that unpacks to more than 64 MB is refused without being parsed', async () => {
    const bomb = Buffer.concat([
      Buffer.from('%PDF-1.7\n1 0 obj <</Type/ObjStm/Filter/FlateDecode>> stream\r\n'),
      deflateSync(Buffer.alloc(65 * 1024 * 1024)),
    ]);
    expect(await problemsOf('surat-permohonan', 'surat.pdf', bomb)).toEqual(['pdf.inflates']);
  });
});

describe('a picture', () => {
  it.each(['png', 'jpeg'] as const)('(%s) is stored without what was not picture', async (format) => {
    const bytes = Buffer.concat([await aPicture(format), Buffer.from('<script>alert(1)</script>')]);
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    const { upload } = await inspectUpload('scan-ktp', { fileName: `ktp.${format}`, bytes });
    expect(upload?.mediaType).toBe(`image/${format}`);
    expect(upload?.bytes.includes('<script>')).toBe(false);
    const stored = await sharp(upload?.bytes).metadata();
    expect(stored).toMatchObject({ format, width: 60, height: 40 });
    expect(stored.exif).toBeUndefined();
  });

  it('of too many pixels is refused before it is decoded', async () => {
    const picture = await aPicture('png', { width: 7000, height: 7000 });
    expect(picture.length).toBeLessThan(1024 * 1024);
    expect(await problemsOf('scan-ktp', 'ktp.png', picture)).toEqual(['file.too-many-pixels']);
  });

  it('that is cut off is refused', async () => {
    const picture = await aPicture('png', { width: 400, height: 400 });
    expect(await problemsOf('scan-ktp', 'ktp.png', picture.subarray(0, picture.length / 2))).toEqual([
      'file.damaged',
    ]);
  });
});

describe('a file that is not what its name says', () => {
  it('is refused with a sentence that names both', async () => {
    const { problems } = await inspectUpload('surat-permohonan', {
      fileName: 'surat.pdf',
      bytes: await aPicture('png'),
    });
    expect(problems.map((problem) => sentenceOf(problem, 'id'))).toEqual([
      'Berkas bernama surat.pdf berisi PNG.',
    ]);
  });

  it.each([
    ['scan-ktp', 'ktp.png', 'jpeg', 'file.not-what-its-name-says'],
    ['scan-ktp', 'ktp', 'jpeg', 'file.not-what-its-name-says'],
    ['surat-permohonan', 'surat.png', 'png', 'file.not-accepted'],
  ] as const)('%s named %s holding %s: %s', async (kind, name, format, code) => {
    expect(await problemsOf(kind, name, await aPicture(format))).toEqual([code]);
  });

  it('is refused when it holds a program or plain words', async () => {
    const zip = Buffer.from('504b0304140000000000', 'hex');
    expect(
      await problemsOf('surat-permohonan', 'surat.pdf', Buffer.concat([zip, Buffer.alloc(200)])),
    ).toEqual(['file.not-accepted']);
    expect(await problemsOf('surat-permohonan', 'surat.pdf', Buffer.from('bukan PDF'))).toEqual([
      'file.unrecognised',
    ]);
  });
});

describe('the size', () => {
  it.each([
    ['surat-rekomendasi', 1024 * 1024],
    ['surat-permohonan', 2 * 1024 * 1024],
    ['csr', 16 * 1024],
  ])('%s may have %d bytes and not one more', async (kind, max) => {
    expect(await problemsOf(kind, 'a.pdf', Buffer.alloc(max + 1))).toEqual(['file.too-large']);
    expect(await problemsOf(kind, 'a.pdf', Buffer.alloc(max))).not.toContain('file.too-large');
    expect(await problemsOf(kind, 'a.pdf', Buffer.alloc(0))).toEqual(['file.empty']);
  });
});

it('a private key in the place of the CSR is refused as what it is', async () => {
  const key = Buffer.from('-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n');
  expect(await problemsOf('csr', 'kunci.csr', key)).toEqual(['csr.secret']);
});

it('a kind nobody knows is refused', async () => {
  expect(await problemsOf('kartu-keluarga', 'kk.pdf', await aPdf())).toEqual(['file.unknown-kind']);
});

it.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\siti\\surat.pdf', 'surat.pdf'],
  ['surat\u202efdp.exe', 'suratfdp.exe'],
  ['..', 'berkas'],
  ['.pdf', 'pdf'],
  [`${'a'.repeat(300)}.pdf`, `${'a'.repeat(150)}.pdf`],
  ['surat\r\nX-Evil: 1.pdf', 'suratX-Evil 1.pdf'],
])('the file name %p becomes %p', (given, kept) => {
  expect(cleanFileName(given)).toBe(kept);
});
