import type { Page } from 'playwright-core';

// What a page complains about while somebody uses it: scripts that fail, anything the content security
// policy stops, answers of the server that say it broke, requests to other places.

export function watch(page: Page): string[] {
  const complaints: string[] = [];
  const complain = (what: string) => complaints.push(`${new URL(page.url()).pathname}: ${what}`);
  page.on('pageerror', (error) => complain(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !isRefusal(message.text())) complain(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 500) complain(`${response.status()} for ${response.url()}`);
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') complain(`a request to ${request.url()}`);
  });
  return complaints;
}

/** A form that came back with problems, or a page that is not there: the browser notes the status. */
const isRefusal = (text: string): boolean =>
  /^Failed to load resource: the server responded with a status of 4\d\d/.test(text);
