import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import writeExcelFile from 'write-excel-file/node';
import { gzipSync } from 'node:zlib';
import { exitRows, missedExits } from './support/evidence/exit-table.ts';
import { reasonFor } from './support/evidence/may-read.ts';
import { writingsOf } from './support/evidence/numbers.ts';
import type { Passage } from './support/evidence/passages.ts';
import { textsIn } from './support/evidence/texts-in.ts';
import { unpacked, type Exchange } from './support/evidence/traffic.ts';

// What judges the stories is judged itself: a number that is there is found, an exit that nobody took is missed.

const nik = '3375015708900001';
const isFound = (bytes: Buffer) => textsIn(bytes).some((text) => writingsOf(nik).test(text));

async function aPdf(text: string): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  pdf.addPage().drawText(text, { font: await pdf.embedFont(StandardFonts.Helvetica) });
  return Buffer.from(await pdf.save());
}

const aWorkbook = async (text: string): Promise<Buffer> => {
  const { toBuffer } = writeExcelFile([[{ value: text, type: String }]]);
  return toBuffer();
};

describe('the search for a number', () => {
  it.each([
    ['as it is', nik],
    ['in groups', '3375 0157 0890 0001'],
    ['in groups that do not break', '3375\u00a00157\u00a00890\u00a00001'],
    ['in groups of a page', '3375&nbsp;0157&nbsp;0890&nbsp;0001'],
    ['all but the last four', '337501570890'],
  ])('finds it %s, in text, PDF, workbook and packed answers', async (_, writing) => {
    expect(isFound(Buffer.from(`{"nik":"${writing}"}`))).toBe(true);
    expect(isFound(unpacked(gzipSync(`<p>${writing}</p>`), 'gzip'))).toBe(true);
    if (writing.includes('&')) return;
    expect(isFound(await aWorkbook(`NIK ${writing}`))).toBe(true);
    expect(isFound(await aPdf(`NIK: ${writing}`))).toBe(true);
  });

  it('does not find it masked, nor in another number', async () => {
    for (const text of ['3375 **** **** 0001', '3375015708900002'.replace('3375', '1111')])
      expect([isFound(Buffer.from(text)), isFound(await aPdf(text))]).toEqual([false, false]);
  });

  it('lets only its owner and who checks identities read it, each in their places', () => {
    const asked = (method: string, url: string): Exchange => ({
      ...{ method, url, visitor: '', after: 0, status: 200, mediaType: 'text/html', headers: '' },
      body: () => Buffer.alloc(0),
    });
    const owner = { username: 'pemohon1', checksIdentities: false };
    const stranger = { username: 'pemohon2', checksIdentities: false };
    const verifier = { username: 'verifikator1', checksIdentities: true };
    const may = (reader: typeof owner, method: string, url: string) =>
      reasonFor(asked(method, url), reader, 'pemohon1') !== undefined;
    const paper = '/applications/SE-2026-000001/papers/formulir-pendaftaran';
    expect([owner, verifier, stranger].map((reader) => may(reader, 'GET', paper))).toEqual([
      true,
      true,
      false,
    ]);
    expect([owner, verifier].map((reader) => may(reader, 'POST', '/applications'))).toEqual([true, false]);
    expect([owner, verifier].map((reader) => may(reader, 'GET', '/instances'))).toEqual([false, false]);
  });
});

describe('the table of exits', () => {
  const exit = { processId: 'p', elementId: 'End', name: 'Selesai', kind: 'end' as const };
  const passage: Passage = { processId: 'p', elementId: 'End', key: 'SE-1', by: 'a click', seenOn: '/tasks' };

  it.each([
    ['was taken by nobody', []],
    ['was taken without a screen', [{ ...passage, by: 'no screen' as const }]],
    ['was told on no page', [{ ...passage, seenOn: undefined }]],
    ['is one of another process', [{ ...passage, processId: 'q' }]],
  ])('misses one that %s', (_, passages) => {
    expect(missedExits(exitRows([exit], passages))).toHaveLength(1);
  });

  it('counts one that was taken by a click or the clock, and told', () => {
    const rows = exitRows([exit], [passage, { ...passage, by: 'the clock' }]);
    expect([missedExits(rows), rows[0]?.times]).toEqual([[], 2]);
  });
});
