import { deflateSync } from 'node:zlib';
import { aPicture } from '../service/support/files.ts';
import { aSite, fieldOf, problemsIn, registration, sendFiles, type Browser, type Site } from './support.ts';

// Files made to cost far more than they weigh. Each is refused at its field, soon, and stored nowhere.

let site: Site;
let browser: Browser;
beforeAll(async () => {
  site = await aSite();
  browser = await site.signedIn('pemohon1');
});
afterAll(() => site.close());

const letter = fieldOf('surat-permohonan');
const megabyte = 1024 * 1024;
const keyword = Buffer.from('stream\n');

const filled = (unit: Buffer, size: number): Buffer =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(size, unit)]);

/** Begins a stored block of 64 KB over and over: every beginning unpacks all that follows it. */
const overlapping = () =>
  filled(Buffer.concat([keyword, Buffer.from([0x78, 0x01, 0x00, 0xff, 0xff, 0x00, 0x00])]), 1.5 * megabyte);

/** Grows a thousandfold and breaks off at its very end, so that its size is never known. */
function brokenAtTheEnd(): Buffer {
  const bomb = deflateSync(Buffer.alloc(60 * megabyte));
  bomb[bomb.length - 1] = (bomb.at(-1) ?? 0) ^ 1;
  return filled(Buffer.concat([keyword, bomb]), 1.5 * megabyte);
}

const empty = () => filled(Buffer.concat([keyword, deflateSync(Buffer.alloc(0))]), 1.5 * megabyte);
const bomb = () => filled(Buffer.concat([keyword, deflateSync(Buffer.alloc(70 * megabyte))]), 0.5 * megabyte);

describe('a PDF', () => {
  it.each([
    ['that unpacks to more than it may', bomb],
    ['whose streams overlap', overlapping],
    ['whose streams break off at their ends', brokenAtTheEnd],
    ['of a hundred thousand empty streams', empty],
  ])('%s is refused before it is parsed', async (_, content) => {
    const before = { rows: await site.stored(), files: await site.files() };
    const file = { field: letter, fileName: 'surat.pdf', content: content() };
    const startedAt = performance.now();
    const reply = await sendFiles(browser, '/applications/new', '/applications', registration(), [file]);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    expect(problemsIn(reply.text)[letter]).toContain('surat.pdf');
    expect({ rows: await site.stored(), files: await site.files() }).toEqual(before);
  });
});

describe('a picture', () => {
  it('of more pixels than anybody scans is refused before it is decoded', async () => {
    const large = await aPicture('png', { width: 9_000, height: 9_000 });
    const field = fieldOf('scan-ktp');
    const file = { field, fileName: 'ktp.png', content: large };
    const before = await site.files();
    const reply = await sendFiles(browser, '/applications/new', '/applications', registration(), [file]);
    expect(problemsIn(reply.text)[field]).toContain('ktp.png');
    expect(await site.files()).toEqual(before);
  });
});
