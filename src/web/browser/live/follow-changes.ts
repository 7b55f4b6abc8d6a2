import { bringUpToDate, pageOpened } from './bring-up-to-date.ts';

// Listens to what changed on the server while the page is open (<div id="live" data-address="…">). A page that
// nobody looks at gives its line back after a while, since a browser has only a few for one server, and catches
// up when it is looked at again. Without EventSource, or when the server refuses, pages are as they were before.

const hiddenMs = 60_000;
const retryMs = 15_000;
const mostFailures = 5;

let source: EventSource | undefined;
let leaving: ReturnType<typeof setTimeout> | undefined;
let retrying: ReturnType<typeof setTimeout> | undefined;
let failures = 0;
let hasMissed = false;

export function followChanges(): void {
  hangUp();
  pageOpened();
  failures = 0;
  hasMissed = false;
  document.removeEventListener('visibilitychange', onVisibility);
  if (addressOf() === undefined || !('EventSource' in window)) return;
  document.addEventListener('visibilitychange', onVisibility);
  if (document.visibilityState === 'visible') call();
  else hasMissed = true;
}

const addressOf = (): string | undefined => document.getElementById('live')?.dataset['address'];

function call(): void {
  const address = addressOf();
  if (address === undefined) return;
  const line = new EventSource(address);
  source = line;
  line.addEventListener('ready', () => {
    failures = 0;
    if (hasMissed) bringUpToDate('anything');
    hasMissed = true; // of a line that opens by itself once more
  });
  line.addEventListener('changed', (event: MessageEvent<string>) =>
    bringUpToDate(JSON.parse(event.data) as string[]),
  );
  line.addEventListener('ended', () => {
    hangUp();
    document.removeEventListener('visibilitychange', onVisibility);
  });
  line.addEventListener('error', () => {
    if (line.readyState !== EventSource.CLOSED || line !== source) return;
    source = undefined;
    failures += 1;
    if (failures < mostFailures) retrying = setTimeout(call, retryMs);
  });
}

function hangUp(): void {
  clearTimeout(leaving);
  clearTimeout(retrying);
  source?.close();
  source = undefined;
}

function onVisibility(): void {
  clearTimeout(leaving);
  if (document.visibilityState === 'hidden') leaving = setTimeout(hangUp, hiddenMs);
  else if (!source) {
    clearTimeout(retrying);
    failures = 0;
    call();
  }
}
