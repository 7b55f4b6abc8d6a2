import sharp from 'sharp';
import { looksGrey, meanChroma } from '../../../src/service/documents/mean-chroma.ts';
import { inspectUpload } from '../../../src/service/documents/inspect-upload.ts';

// A card: pale blue ground with a darker field, as it is; scanned without colour; yellowed; as a greyscale file.

const card = (ground: string, field: string) =>
  sharp({ create: { width: 320, height: 200, channels: 3, background: ground } }).composite([
    { input: { create: { width: 120, height: 120, channels: 3, background: field } }, left: 20, top: 40 },
  ]);

const pictures: [string, () => Promise<Buffer>, boolean][] = [
  ['a card in colour', () => card('#bcd7ee', '#c04040').png().toBuffer(), false],
  ['a pale card', () => card('#dfe9f1', '#8a9fb0').jpeg({ quality: 90 }).toBuffer(), false],
  ['a card scanned without colour', () => card('#d4d4d4', '#606060').png().toBuffer(), true],
  [
    'the same as a greyscale file',
    () => card('#bcd7ee', '#c04040').greyscale().toColourspace('b-w').png().toBuffer(),
    true,
  ],
  ['one that is slightly tinted by the scanner', () => card('#d4d2cf', '#605f5e').png().toBuffer(), true],
];

it.each(pictures)('%s', async (_, picture, grey) => {
  expect(looksGrey(await meanChroma(await picture()))).toBe(grey);
});

it('is reckoned for identity cards only, and nothing is refused for it', async () => {
  const bytes = await card('#d4d4d4', '#606060').png().toBuffer();
  const ktp = await inspectUpload('scan-ktp', { fileName: 'ktp.png', bytes });
  expect([ktp.problems, looksGrey(ktp.upload?.meanChroma)]).toEqual([[], true]);
  const proof = await inspectUpload('bukti-ams', { fileName: 'bukti.png', bytes });
  expect([proof.problems, proof.upload?.meanChroma]).toEqual([[], undefined]);
  expect(looksGrey(undefined)).toBe(false);
});
