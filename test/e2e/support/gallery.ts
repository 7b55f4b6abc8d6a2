import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { accessibilityFindings, tooWide } from './inspect.ts';
import { isFull } from './how-much.ts';
import type { Person } from './person.ts';

// Pictures of every screen, numbered in the order of the story, and what stands in anyone's way on them:
// serious findings of axe, sideways scrolling on a narrow phone. ALUR_E2E=full takes the pictures, wide, narrow
// and dark; without it screens are only examined, since pictures that nobody asked for cost a third of a run.

const folder = join(__dirname, '../screenshots');
const wide = { width: 1440, height: 900 };
const narrow = { width: 360, height: 780 };

let taken = new Set<string>();
let found: string[] = [];

export function emptyGallery(): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  taken = new Set();
  found = [];
}

/** What was found on the screens so far, each with the screen's name. */
export const shortcomings = (): readonly string[] => found;

/** Looks at the screen as it is now; once a run, whoever comes by it again. */
export async function show({ page, javaScript }: Person, name: string): Promise<void> {
  if (taken.has(name)) return;
  taken.add(name);
  const file = (kind: string) => join(folder, `${String(taken.size).padStart(2, '0')}-${name}-${kind}.png`);
  if (isFull) await take(page, file('wide-light'));
  if (javaScript) note(name, await accessibilityFindings(page));
  if (isFull && javaScript) await inTheDark(page, file('wide-dark'), name);
  await page.setViewportSize(narrow);
  note(name, await tooWide(page, narrow.width));
  if (isFull) await take(page, file('narrow-light'));
  await page.setViewportSize(wide);
}

async function inTheDark(page: Page, path: string, name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await take(page, path);
  note(`${name} in the dark`, await accessibilityFindings(page));
  await page.emulateMedia({ colorScheme: 'light' });
}

const take = (page: Page, path: string) => page.screenshot({ path, fullPage: true, animations: 'disabled' });

const note = (name: string, findings: readonly string[]): void =>
  void found.push(...findings.map((finding) => `${name}: ${finding}`));
