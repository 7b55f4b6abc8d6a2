import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { aLog } from '../../support/a-log.ts';
import { aProgram, type Program } from '../../support/program.ts';
import { keepEvidence } from './evidence/evidence.ts';
import { Traffic } from './evidence/traffic.ts';
import { Visitors } from './evidence/visitors.ts';
import { Person } from './person.ts';
import { watch } from './watch.ts';

// The program behind a real HTTP server, and people who use it, each with a browser profile of their own.
// Behind the screens only the clock is set, and the jobs run that are due.

export interface Site {
  readonly url: string;
  readonly program: Program;
  /** Somebody opens a browser. */
  visitor(options?: { javaScript?: boolean }): Promise<Person>;
  /** Somebody opens a browser and signs in with a demo login. */
  signedIn(username: string, options?: { javaScript?: boolean }): Promise<Person>;
  /** Minutes pass, and what falls due meanwhile happens. */
  later(minutes: number): Promise<void>;
  close(): Promise<void>;
}

export async function aSite(browser: Browser, startAt?: string): Promise<Site> {
  const { log, written } = aLog();
  const program = await aProgram(startAt, { logOfUse: log });
  const traffic = new Traffic(async () => {
    const [row] = await program.rows<{ last: number | null }>('SELECT MAX(id) AS last FROM history');
    return Number(row?.last ?? 0);
  });
  const visitors = new Visitors();
  const server = createServer(traffic.overhear(program.app.web));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [login] = program.app.demoLogins;

  const visitorNamed = async (username: string, { javaScript = true } = {}) => {
    const context = await browser.newContext({
      baseURL: url,
      locale: 'id-ID',
      userAgent: visitors.browserOf(username),
      timezoneId: 'Asia/Jakarta',
      viewport: { width: 1440, height: 900 },
      javaScriptEnabled: javaScript,
    });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    return new Person(page, program, watch(page), javaScript);
  };
  return {
    url,
    program,
    visitor: (options) => visitorNamed('', options),
    async signedIn(username, options) {
      const person = await visitorNamed(username, options);
      await person.signIn(username, login?.password ?? '');
      return person;
    },
    later: (minutes) =>
      program.passTimeUntil(new Date(program.clock.now().getTime() + minutes * 60_000).toISOString()),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      const readerOf = await visitors.readers(program);
      await keepEvidence({ program, exchanges: traffic.exchanges, readerOf, log: written() });
      await program.close();
    },
  };
}
