import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

// The browser that the end-to-end stories are walked in. Where it is not installed they are skipped with
// one line; on the build server (CI=true) that is a failure instead.

const executablePath = '/usr/bin/chromium';
const isThere = existsSync(executablePath);

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Describes tests with a running browser, or says why there are none. */
export function inChromium(name: string, tests: (browser: () => Browser) => void): void {
  if (isThere) describe(name, () => tests(launched()));
  else if (process.env['CI'] === 'true') it(name, () => failFor(executablePath));
  else skip(name);
}

function launched(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => void (browser = await chromium.launch({ executablePath, args })), 60_000);
  afterAll(() => browser?.close());
  return () => {
    if (!browser) throw new Error('The browser is not running');
    return browser;
  };
}

const failFor = (path: string) => {
  throw new Error(`Expected Chromium at ${path}, but it is not installed`);
};

function skip(name: string): void {
  process.stderr.write(`SKIPPED: ${name}: there is no Chromium at ${executablePath}\n`);
  describe.skip(name, () => it('needs Chromium', () => undefined));
}
