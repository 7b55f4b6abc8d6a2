import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Express } from 'express';
import supertest from 'supertest';
import { checkFolder } from '../../src/definitions/check-folder.ts';
import { readProcessFolder } from '../../src/definitions/read-process-folder.ts';
import type { Actor } from '../../src/identity/actor.ts';
import { createUser } from '../../src/identity/create-user.ts';
import type { Role } from '../../src/identity/roles.ts';
import { putIntoForce } from '../../src/instances/put-into-force.ts';
import type { Clock } from '../../src/kernel/clock.ts';
import { createLog } from '../../src/kernel/log.ts';
import type { Database } from '../../src/persistence/database.ts';
import { read } from '../../src/persistence/read.ts';
import type { ServiceContext } from '../../src/service/context.ts';
import { createWebApp } from '../../src/web/create-web-app.ts';
import type { Route } from '../../src/web/route.ts';
import type { WebConfig } from '../../src/web/services.ts';
import { aDatabase } from './database.ts';

// The whole site on a database of its own, and people who use it through HTTP as a browser would:
// with cookies, with the token of the form they opened, with a clock that the test sets.

export const password = 'benar-kuda-baterai';

export type Browser = ReturnType<typeof supertest.agent>;

export interface TestApp {
  readonly app: Express;
  readonly database: Database;
  readonly service: ServiceContext;
  readonly clock: Clock & { now(): Date; set(at: string): void; forward(ms: number): void };
  /** The site of another process on the same database. */
  another(): Express;
  /** Somebody who is not signed in. */
  visitor(): Browser;
  /** Somebody who has just signed in with these roles. */
  signedIn(...roles: Role[]): Promise<{ browser: Browser; actor: Actor }>;
  user(username: string, ...roles: Role[]): Promise<Actor>;
  historyTypes(): Promise<string[]>;
  close(): Promise<void>;
}

export interface AppOptions {
  readonly routes?: readonly Route[];
  readonly config?: Partial<WebConfig>;
  /** The process of complaints is deployed, so that somebody can complain. */
  readonly takesComplaints?: boolean;
}

const cheapHash = { memoryKib: 64, passes: 1 };
const assets = [
  'alur.css',
  'alur.js',
  'diagram.css',
  'diagram.js',
  'form-editor.css',
  'form-editor.js',
  'icons.svg',
  'favicon.svg',
];

export async function anApp({
  routes,
  config = {},
  takesComplaints = false,
}: AppOptions = {}): Promise<TestApp> {
  const { database, remove } = await aDatabase();
  const assetsDir = await anAssetsFolder();
  const clock = aClock('2026-11-23T02:00:00.000Z');
  const service = {
    database,
    clock,
    wake: () => undefined,
    dataDirectory: assetsDir,
    masterKey: Buffer.alloc(32, 7),
    smtpUrl: undefined,
  };
  const services = {
    config: {
      baseUrl: 'http://localhost',
      sessionSecret: 'a'.repeat(40),
      production: true,
      assetsDir,
      ...config,
    },
    database,
    clock,
    log: createLog('silent'),
    service,
  };
  if (takesComplaints) await deployComplaints(database, clock);
  const app = createWebApp(services, ...(routes ? [routes] : []));
  let people = 0;
  const user = (username: string, ...roles: Role[]) => {
    const account = {
      username,
      name: `Orang ${username}`,
      email: `${username}@pekalongankota.go.id`,
      roles,
      password,
    };
    return createUser(database, clock, account, cheapHash);
  };
  return {
    app,
    database,
    service,
    clock,
    user,
    another: () => createWebApp(services, ...(routes ? [routes] : [])),
    visitor: () => supertest.agent(app),
    async signedIn(...roles) {
      people += 1;
      const actor = await user(`orang-${people}`, ...roles);
      const browser = supertest.agent(app);
      await submit(browser, '/login', '/login', { username: actor.username, password });
      return { browser, actor };
    },
    async historyTypes() {
      const rows = await read<{ type: string }>(database, 'SELECT type FROM history ORDER BY id');
      return rows.map(({ type }) => type);
    },
    async close() {
      await remove();
      await rm(assetsDir, { recursive: true, force: true });
    },
  };
}

async function deployComplaints(database: Database, clock: Clock): Promise<void> {
  const folder = await readProcessFolder(join('processes', 'pengaduan-layanan'));
  const checked = await checkFolder(folder);
  await putIntoForce({ database, clock }, { folder, checked }, { comment: 'for a test' });
}

/** Opens the page with the form, and sends it with the token found there. */
export async function submit(
  browser: Browser,
  formAt: string,
  action: string,
  fields: Record<string, string>,
) {
  const _csrf = tokenIn((await browser.get(formAt)).text);
  return browser
    .post(action)
    .type('form')
    .send({ ...fields, _csrf });
}

export function tokenIn(html: string): string {
  const token = /name="_csrf" value="([^"]+)"/.exec(html)?.[1];
  if (token === undefined) throw new Error('This page has no form of ours');
  return token;
}

function aClock(start: string) {
  let at = Date.parse(start);
  return {
    now: () => new Date(at),
    set: (to: string) => void (at = Date.parse(to)),
    forward: (ms: number) => void (at += ms),
  };
}

async function anAssetsFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'alur-assets-'));
  const manifest = Object.fromEntries(assets.map((name) => [name, name]));
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'alur.css'), 'body{}');
  return folder;
}
