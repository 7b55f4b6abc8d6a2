import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

// What a machine can find wrong with a screen. Scripts are given as text: they run in the page.

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  impact: string;
  id: string;
  nodes: { target: string[]; failureSummary: string }[];
}

/** Rule, place and advice for each serious or critical finding of axe. */
export async function accessibilityFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<{ violations: Violation[] }>('axe.run()');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node.target.join(' ')} ${node.failureSummary}`));
}

/** The elements that reach beyond the right edge, when the page scrolls sideways. */
export const tooWide = (page: Page, width: number): Promise<string[]> =>
  page.evaluate(`
    document.documentElement.scrollWidth <= ${width} ? [] :
      [...document.querySelectorAll('main *, header *, footer *')]
        .filter((element) => !element.closest('.diagram-canvas') && element.getBoundingClientRect().right > ${width})
        .slice(0, 5)
        .map((element) => 'too wide: ' + element.tagName + ' ' + element.className + ' ' + element.innerText.slice(0, 40))`);
