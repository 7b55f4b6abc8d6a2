import { closePdfWorkers, inspectPdf, pdfWorkerCount } from '../../../src/service/documents/inspect-pdf.ts';
import { aPdf } from '../support/files.ts';

// The parser of PDFs is slow on junk; what it does must neither stop the program nor last.

afterEach(closePdfWorkers);

// So much that no machine reads it in time.
const junk = (unit: string): Buffer =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(8 * 1024 * 1024, unit)]);

/** The longest pause between two ticks of a timer while something is going on. */
async function longestPauseDuring(work: Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 10);
  await work.finally(() => clearInterval(timer));
  return Math.max(longest, performance.now() - last);
}

it('megabytes of junk are damaged after ten seconds, and the program goes on meanwhile', async () => {
  const startedAt = performance.now();
  const judged = Promise.all(['[', '('].map((unit) => inspectPdf('surat.pdf', junk(unit))));
  expect(await longestPauseDuring(judged)).toBeLessThan(2_000);
  const damaged = { code: 'file.damaged', values: { file: 'surat.pdf' } };
  expect(await judged).toEqual([damaged, damaged]);
  expect(performance.now() - startedAt).toBeLessThan(20_000);
  // and their threads went with them; the next PDF is judged as ever
  expect(pdfWorkerCount()).toBe(0);
  const whole = await aPdf();
  expect(await inspectPdf('surat.pdf', whole)).toBe(whole);
  expect(pdfWorkerCount()).toBe(1);
}, 60_000);

it('PDFs are judged by two threads at most, whatever their number', async () => {
  const whole = await aPdf();
  const judged = Array.from({ length: 8 }, (_, index) => inspectPdf(`surat-${index}.pdf`, whole));
  expect(await Promise.all(judged)).toEqual(judged.map(() => whole));
  expect(pdfWorkerCount()).toBe(2);
});
