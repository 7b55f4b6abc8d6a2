import { inChromium } from '../support/chromium.ts';
import { exitsOfRun, searchesOfRun } from './support/evidence/evidence.ts';
import { exitText, missedExits } from './support/evidence/exit-table.ts';
import { leaksIn, searchText } from './support/evidence/search-text.ts';
import { isFull } from './support/how-much.ts';
import { emptyGallery, shortcomings } from './support/gallery.ts';
import { complaints } from './stories/complaints.ts';
import { inEnglish } from './stories/in-english.ts';
import { dataSubject } from './stories/data-subject.ts';
import { lateCase } from './stories/late-case.ts';
import { exits } from './stories/exits/exits.ts';
import { oneCertificate } from './stories/one-certificate.ts';
import { otherWays } from './stories/other-ways.ts';
import { quarterlyEvaluation } from './stories/quarterly-evaluation.ts';
import { publicPages } from './stories/public-pages.ts';
import { renewal } from './stories/renewal.ts';
import { retention } from './stories/retention.ts';

// The program as people meet it: in a browser, by what is written on the screen, one story after the other.
// All stories share one browser, so this is one file.

jest.setTimeout(120_000);

inChromium('in the browser', (browser) => {
  beforeAll(emptyGallery);

  describe('the public pages', () => publicPages(browser));
  describe('a certificate', () => oneCertificate(browser));
  if (isFull) describe('a certificate in English', () => inEnglish(browser));
  describe('a renewal', () => renewal(browser));
  if (isFull) describe('every way out', () => exits(browser));
  describe('a case that nobody touches', () => lateCase(browser));
  describe('the evaluation of a quarter', () => quarterlyEvaluation(browser));
  describe('complaints', () => complaints(browser));
  describe('what is no longer to be kept', () => retention(browser));
  describe('a person and their data', () => dataSubject(browser));
  describe('other ways to work', () => otherWays(browser));

  it('has no screen that stands in anyone’s way', () => {
    expect(shortcomings()).toEqual([]);
  });

  if (isFull)
    it('has seen every exit of every process taken', async () => {
      const rows = await exitsOfRun();
      process.stdout.write(exitText(rows));
      expect(missedExits(rows)).toEqual([]);
    });

  it('has shown a NIK to nobody who may not see it, and left none in a log or on the disk', () => {
    const searches = searchesOfRun();
    process.stdout.write(searchText(searches));
    expect(leaksIn(searches)).toEqual([]);
  });
});
