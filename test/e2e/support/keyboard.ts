import type { Page } from 'playwright-core';

// Working without a mouse. Every stop on the way must show where one is.

const mostStops = 80;

interface Stop {
  name: string;
  isVisible: boolean;
}

/** Presses Tab until what has this name has the focus. */
export async function tabTo(page: Page, name: string): Promise<void> {
  await page.waitForLoadState();
  const passed: string[] = [];
  for (let stops = 0; stops < mostStops; stops += 1) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    expect(stop).toMatchObject({ isVisible: true });
    if (stop.name.startsWith(name)) return;
    passed.push(stop.name);
  }
  throw new Error(`Expected to reach ${name} by keyboard, but only passed ${passed.join(', ')}`);
}

const focused = (page: Page): Promise<Stop> =>
  page.evaluate(`(() => {
    const element = document.activeElement;
    const { outlineStyle, boxShadow } = getComputedStyle(element);
    const name = (element.labels?.[0] ?? element).innerText.trim();
    return { name, isVisible: element === document.body || outlineStyle !== 'none' || boxShadow !== 'none' };
  })()`);
