import { isInUse, replaceRegion } from './region.ts';
import { showHint } from './show-hint.ts';

// Fetches the page again and puts its parts that changed (<… id data-live="subject">) in place of those on
// screen. A part in which somebody is writing stays as it is, and so does a page without such parts: there a
// hint is shown instead. One fetch at a time; what changes meanwhile is one more.

type Changed = readonly string[] | 'anything';

const settlesInMs = 1_000;
let openedAt = 0;
let running = false;
let next: Changed | undefined;

/** From now on the page counts as new. */
export function pageOpened(): void {
  openedAt = performance.now();
}

export function bringUpToDate(changed: Changed): void {
  if (running) {
    next =
      next === undefined
        ? changed
        : next === 'anything' || changed === 'anything'
          ? 'anything'
          : [...next, ...changed];
    return;
  }
  running = true;
  void refresh(changed).finally(() => {
    running = false;
    const waiting = next;
    next = undefined;
    if (waiting) bringUpToDate(waiting);
  });
}

async function refresh(changed: Changed): Promise<void> {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-live]')];
  const concerned = regions.filter(
    ({ dataset }) => changed === 'anything' || changed.includes(dataset['live'] ?? ''),
  );
  const sourceOf = ({ dataset }: HTMLElement) => dataset['liveFrom'] ?? location.pathname + location.search;
  for (const source of new Set(concerned.map(sourceOf)))
    await refreshFrom(
      source,
      concerned.filter((region) => sourceOf(region) === source),
    );
  const shown = new Set(regions.map(({ dataset }) => dataset['live']));
  if (changed !== 'anything' && isSettled() && changed.some((name) => !shown.has(name))) showHint();
  if (concerned.length > 0) document.dispatchEvent(new CustomEvent('alur:refreshed'));
}

/** What a person did themselves to come to this page may still be told to it. */
const isSettled = (): boolean => performance.now() - openedAt > settlesInMs;

async function refreshFrom(source: string, regions: readonly HTMLElement[]): Promise<void> {
  const html = await fetchPage(source);
  if (html === undefined) return;
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const region of regions) {
    const fresh = page.getElementById(region.id);
    if (!region.isConnected || fresh === null) continue;
    if (isInUse(region)) showHint();
    else replaceRegion(region, fresh);
  }
}

/** Undefined where it cannot be had now: the next change asks again. */
async function fetchPage(source: string): Promise<string | undefined> {
  try {
    const reply = await fetch(source, { headers: { 'alur-live': '1' } });
    return reply.ok && !reply.redirected ? await reply.text() : undefined;
  } catch {
    return undefined;
  }
}
