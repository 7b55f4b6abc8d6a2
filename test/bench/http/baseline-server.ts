import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ejs from 'ejs';
import { Router } from 'express';
import { z } from 'zod';
import { endpoint } from '../../../src/api/endpoint.ts';
import { mountEndpoints } from '../../../src/api/mount-endpoints.ts';
import { id, variables } from '../../../src/api/schemas/shared-words.ts';
import { createApp } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';
import { systemClock } from '../../../src/kernel/clock.ts';
import { createLog } from '../../../src/kernel/log.ts';
import { createWebApp } from '../../../src/web/create-web-app.ts';
import { get } from '../../../src/web/route.ts';
import { routes } from '../../../src/web/routes.ts';

// What the pages and calls are compared with, behind the program's own Express stack with all its middleware: a
// page that EJS renders from ready values (log, headers, compression, language, session, actor come before it),
// and a call that does nothing (log, headers, the token, the body as JSON and its schema come before it). They
// ask the database for nothing but the session, the token and the actor.

const template = ejs.compile(readFileSync(join(import.meta.dirname, 'static.ejs'), 'utf8'));
const config = readConfig(process.env);
const log = createLog(config.logLevel);
const { database, worker } = await createApp({ config, clock: systemClock, log });

const staticPage = get(
  '/bench/static/:bytes',
  async ({ params }) => ({ content: template(valuesOf(Number(params['bytes']))), mediaType: 'text/html' }),
  { needs: 'tasks.work', audit: 'none' },
);

const values = new Map<number, { title: string; rows: string[][] }>();

/** 25 rows of four ready values, as long as makes the page that many bytes. */
function valuesOf(bytes: number) {
  const known = values.get(bytes);
  if (known) return known;
  const cells = 25 * 4;
  const empty = template(rowsOf(0)).length;
  const made = rowsOf(Math.max(0, Math.round((bytes - empty) / cells)));
  values.set(bytes, made);
  return made;
}

const rowsOf = (length: number) => ({
  title: 'Tugas',
  rows: Array.from({ length: 25 }, () =>
    Array.from({ length: 4 }, () => 'nilai yang siap '.repeat(length).slice(0, length)),
  ),
});

const emptyCall = endpoint({
  ...{
    method: 'post',
    path: '/bench/empty/{taskId}',
    summary: 'Nothing',
    scope: 'tasks:work',
    audit: 'none',
  },
  ...{ refusals: [], status: 204 },
  params: z.strictObject({ taskId: id }),
  body: z.strictObject({ variables: variables.default({}) }),
  handle: async () => undefined,
});
const api = {
  calls: mountEndpoints({ service: worker.service, log }, [emptyCall]),
  documents: Router(),
};

const services = { config, database, clock: systemClock, log, service: worker.service, api };
const web = createWebApp(services, [...routes, staticPage]);
web.listen(config.port, '127.0.0.1');
