import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import type { Browser } from '../../support/web.ts';

// A browser that listens. What it hears is waited for, never slept for.

interface Heard {
  event: string;
  names: string[];
}

export interface Line {
  /** The next event after the line was open. */
  next(): Promise<Heard>;
  /** Resolves when the line has ended, whoever ended it. */
  readonly closed: Promise<void>;
  hangUp(): void;
}

/** Resolves when the line is open; rejects with the status where it is refused. */
export async function aLine(app: Express, browser: Browser, ...about: string[]): Promise<Line> {
  const cookies = (await browser.get('/privacy').set('alur-live', '1')).headers['set-cookie'];
  const cookie = String(cookies ?? '').split(';')[0];
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const query = about.map((name) => `about=${encodeURIComponent(name)}`).join('&');
  const { port } = server.address() as AddressInfo;
  const request = get({ port, host: '127.0.0.1', path: `/live?${query}`, headers: { cookie }, agent: false });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const closed = new Promise<void>((resolve) => response.once('close', () => server.close(() => resolve())));
  response.on('error', () => undefined); // hanging up is no failure
  const hangUp = () => void request.destroy();
  if (response.statusCode !== 200) {
    hangUp();
    throw new Error(String(response.statusCode));
  }
  const next = eventsOf(response);
  expect(await next()).toEqual({ event: 'ready', names: [] });
  return { next, closed, hangUp };
}

function eventsOf(response: IncomingMessage): () => Promise<Heard> {
  const heard: Heard[] = [];
  let rouse = () => {};
  let rest = '';
  response.setEncoding('utf8');
  response.on('data', (text: string) => {
    const parts = (rest + text).split('\n\n');
    rest = parts.pop() ?? '';
    heard.push(...parts.flatMap(eventIn));
    rouse();
  });
  return async () => {
    while (heard[0] === undefined) await new Promise<void>((resolve) => (rouse = resolve));
    return heard.shift() ?? { event: '', names: [] };
  };
}

function eventIn(text: string): Heard[] {
  const event = /^event: ?(.*)$/m.exec(text)?.[1];
  const names = /^data: ?(.*)$/m.exec(text)?.[1];
  return event === undefined ? [] : [{ event, names: JSON.parse(names ?? '[]') }];
}
