import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Person } from './person.ts';

// Pictures of every screen, numbered in the order of the story, and what holds for each of them: no
// serious finding of axe, no sideways scrolling on a narrow phone. ALUR_E2E=full takes every picture
// also narrow and dark.

const folder = join(__dirname, '../screenshots');
const isFull = process.env['ALUR_E2E'] === 'full';
const wide = { width: 1440, height: 900 };
const narrow = { width: 360, height: 780 };
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

let taken = 0;

export function emptyGallery(): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  taken = 0;
}

/** Looks at the screen as it is now. */
export async function show({ page }: Person, name: string): Promise<void> {
  taken += 1;
  const file = (kind: string) => join(folder, `${String(taken).padStart(2, '0')}-${name}-${kind}.png`);
  await take(page, file('wide-light'));
  expect({ screen: name, findings: await findings(page) }).toEqual({ screen: name, findings: [] });
  if (isFull) await inTheDark(page, () => take(page, file('wide-dark')), name);
  await page.setViewportSize(narrow);
  expect({ screen: name, width: await widthOf(page) }).toEqual({ screen: name, width: narrow.width });
  if (isFull) await take(page, file('narrow-light'));
  if (isFull) await inTheDark(page, () => take(page, file('narrow-dark')), name);
  await page.setViewportSize(wide);
}

const take = (page: Page, path: string) => page.screenshot({ path, fullPage: true, animations: 'disabled' });

async function inTheDark(page: Page, look: () => Promise<unknown>, name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await look();
  expect({ screen: `${name}, dark`, findings: await findings(page) }).toMatchObject({ findings: [] });
  await page.emulateMedia({ colorScheme: 'light' });
}

const widthOf = (page: Page): Promise<number> => page.evaluate('document.documentElement.scrollWidth');

interface Finding {
  impact: string;
  id: string;
  nodes: { target: string[]; failureSummary: string }[];
}

/** Rule, place and advice for each serious or critical finding. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<{ violations: Finding[] }>('axe.run()');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node.target.join(' ')} ${node.failureSummary}`));
}
