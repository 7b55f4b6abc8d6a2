import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inChromium } from '../../support/chromium.ts';
import { pageWithModeler, type Reopened } from './reopened.ts';

// What is opened in the editor and saved again says what it said: no element, attribute, extension, place or waypoint
// is lost, none comes.

const conformance = join(__dirname, '../../../../shared/conformance');
const below = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.bpmn'))
    .map((name) => join(folder, name));

const own = readdirSync('processes').map((name) => join('processes', name, 'process.bpmn'));
const files = [...own, ...below(join(conformance, 'token-simulation'))];

inChromium('the editor', (browser) => {
  let reopened: (xml: string) => Promise<Reopened>;
  beforeAll(async () => {
    reopened = await pageWithModeler(browser());
  }, 60_000);

  it('has fifty diagrams and more to open', () => {
    expect(files.length).toBeGreaterThan(50);
  });

  it.each(files)('saves %s as it was', async (file) => {
    const { before, after } = await reopened(readFileSync(file, 'utf8'));
    expect(after).toEqual(before);
  });
});
