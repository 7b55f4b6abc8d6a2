import htmx from 'htmx.org';
import { followChanges } from './live/follow-changes.ts';
import { focusWhatMatters } from './focus-what-matters.ts';

// Puts a whole page that was fetched in place of the one on screen, under its own address. A page that
// brings scripts of its own is loaded by the browser instead.

export function showPage(html: string, address: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  if (bringsOwnScripts(page)) return location.assign(address);
  if (address !== location.href) history.pushState(null, '', address);
  document.title = page.title;
  document.body.replaceWith(page.body);
  htmx.process(document.body);
  window.scrollTo({ top: 0, behavior: 'instant' });
  focusWhatMatters();
  followChanges();
}

const scriptsOf = (page: Document): string[] =>
  [...page.querySelectorAll('script[src]')].map((script) => script.getAttribute('src') ?? '');

function bringsOwnScripts(page: Document): boolean {
  const here = new Set(scriptsOf(document));
  return scriptsOf(page).some((source) => !here.has(source));
}

/** "Back" to a page that was replaced this way asks the server for it again. */
export function reloadOnBack(): void {
  window.addEventListener('popstate', () => location.reload());
}
