import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ejs from 'ejs';
import { createApp } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';
import { systemClock } from '../../../src/kernel/clock.ts';
import { createLog } from '../../../src/kernel/log.ts';
import { createWebApp } from '../../../src/web/create-web-app.ts';
import { get } from '../../../src/web/route.ts';
import { routes } from '../../../src/web/routes.ts';

// What the pages are compared with: the program's own Express stack with all its middleware (log, headers,
// compression, language, session, actor), and behind it a page that EJS renders from ready values. It asks
// the database for nothing but the session and the actor.

const template = ejs.compile(readFileSync(join(import.meta.dirname, 'static.ejs'), 'utf8'));
const config = readConfig(process.env);
const log = createLog(config.logLevel);
const { database, worker } = await createApp({ config, clock: systemClock, log });

const staticPage = get(
  '/bench/static',
  async ({ query }) => ({ content: template(valuesOf(Number(query.get('bytes')))), mediaType: 'text/html' }),
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

const services = { config, database, clock: systemClock, log, service: worker.service };
const web = createWebApp(services, [...routes, staticPage]);
web.listen(config.port, '127.0.0.1');
