import { isDownload } from './is-download.ts';

// A second click on a button sends nothing: the server would answer it with a conflict, which the
// person did not cause. The page is usable again when it comes back from the browser's history.

const sent = new WeakSet<HTMLFormElement>();

export function guardAgainstDoubleSend(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method === 'get' || isDownload(event)) return;
    if (sent.has(form)) event.preventDefault();
    else if (!event.defaultPrevented) sent.add(form);
  });
  window.addEventListener('pageshow', () => {
    for (const form of document.forms) sent.delete(form);
  });
}
