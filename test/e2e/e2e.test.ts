import { inChromium } from '../support/chromium.ts';
import { emptyGallery, shortcomings } from './support/gallery.ts';
import { complaints } from './stories/complaints.ts';
import { lateCase } from './stories/late-case.ts';
import { oneCertificate } from './stories/one-certificate.ts';
import { otherWays } from './stories/other-ways.ts';
import { quarterlyEvaluation } from './stories/quarterly-evaluation.ts';
import { publicPages } from './stories/public-pages.ts';
import { renewal } from './stories/renewal.ts';

// The program as people meet it: in a browser, by what is written on the screen, one story after the other.
// All stories share one browser, so this is one file.

jest.setTimeout(120_000);

inChromium('in the browser', (browser) => {
  beforeAll(emptyGallery);

  describe('the public pages', () => publicPages(browser));
  describe('a certificate', () => oneCertificate(browser));
  describe('a renewal', () => renewal(browser));
  describe('a case that nobody touches', () => lateCase(browser));
  describe('the evaluation of a quarter', () => quarterlyEvaluation(browser));
  describe('complaints', () => complaints(browser));
  describe('other ways to work', () => otherWays(browser));

  it('has no screen that stands in anyone’s way', () => {
    expect(shortcomings()).toEqual([]);
  });
});
