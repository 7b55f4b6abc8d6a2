import { inChromium } from '../support/chromium.ts';
import { emptyGallery } from './support/gallery.ts';
import { oneCertificate } from './stories/one-certificate.ts';

// The program as people meet it: in a browser, by what is written on the screen, one story after the other.
// All stories share one browser, so this is one file.

jest.setTimeout(120_000);

inChromium('in the browser', (browser) => {
  beforeAll(emptyGallery);

  describe('a certificate', () => oneCertificate(browser));
});
