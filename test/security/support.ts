import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import supertest from 'supertest';
import type { Log } from '../../src/kernel/log.ts';
import { aPdf, aPicture } from '../service/support/files.ts';
import { rightAnswers } from '../service/support/registration.ts';
import { entities } from '../../src/persistence/entities/entities.ts';
import { aProgram, type Program } from '../support/program.ts';
import { tokenIn, type Browser } from '../support/web.ts';

// The whole program behind its front door, and people who use it as an attacker would: with a browser of
// their own, real forms, and whatever else they care to send.

export { aLog } from '../support/a-log.ts';
export { tokenIn, type Browser };

export interface Site extends Program {
  readonly dataDirectory: string;
  visitor(): Browser;
  /** A demo person who has signed in through the login form. */
  signedIn(username: string): Promise<Browser>;
  /** How many rows each table has, sessions and history of sign-ins aside: what "nothing was stored" means. */
  stored(): Promise<Record<string, number>>;
  /** Names of the files under the documents folder. */
  files(): Promise<string[]>;
}

const password = 'Alur-Pekalongan-2026';

export async function aSite(log?: Log): Promise<Site> {
  const program = await aProgram(undefined, log && { log });
  const { dataDirectory } = program.app.worker.service;
  const visitor = () => supertest.agent(program.app.web);
  return {
    ...program,
    dataDirectory,
    visitor,
    async signedIn(username) {
      const browser = visitor();
      const reply = await send(browser, '/login', '/login', { username, password });
      if (reply.status !== 303) throw new Error(`${username} could not sign in: ${reply.status}`);
      return browser;
    },
    stored: () => rowCounts(program),
    files: () => readdir(join(dataDirectory, 'documents')).catch(() => []),
  };
}

// What every request may leave: who is signed in, and how often somebody asked.
const ofRequests = ['sessions', 'rate_counts'];

async function rowCounts(program: Program): Promise<Record<string, number>> {
  const tables = entities.map(({ options }) => options.name);
  const counted = tables.filter((name) => !ofRequests.includes(name)).sort();
  const counts = counted.map(async (name): Promise<[string, number]> => {
    const [row] = await program.rows<{ count: number }>(`SELECT COUNT(*) AS count FROM ${name}`);
    return [name, Number(row?.count)];
  });
  return Object.fromEntries(await Promise.all(counts));
}

/** The token of this browser's session, from the form on a page. */
export const tokenFrom = async (browser: Browser, page: string): Promise<string> =>
  tokenIn((await browser.get(page)).text);

/** Sends an ordinary form with the token of its page. */
export async function send(browser: Browser, page: string, action: string, fields: Record<string, string>) {
  const _csrf = await tokenFrom(browser, page);
  return browser
    .post(action)
    .type('form')
    .send({ ...fields, _csrf });
}

export interface Attachment {
  readonly field: string;
  readonly fileName: string;
  readonly content: Buffer;
}

/** Sends a form with files, as a browser would encode it. */
export async function sendFiles(
  browser: Browser,
  page: string,
  action: string,
  fields: Record<string, string>,
  files: readonly Attachment[] = [],
) {
  const posting = browser.post(action).field('_csrf', await tokenFrom(browser, page));
  for (const [name, value] of Object.entries(fields)) void posting.field(name, value);
  for (const { field, fileName, content } of files) void posting.attach(field, content, fileName);
  return posting;
}

export const nik = String(rightAnswers['nik']);

/** The registration form, filled in rightly, as its fields travel. */
export const registration = (change: Record<string, string> = {}): Record<string, string> => ({
  jenisPermohonan: 'baru',
  ...Object.fromEntries(Object.entries(rightAnswers).map(([key, value]) => [key, String(value)])),
  ...change,
});

/** The five required files under the form's fields; `change` replaces one. */
export async function fiveFiles(
  change: Partial<Attachment> & { field?: string } = {},
): Promise<Attachment[]> {
  const kinds = ['surat-permohonan', 'formulir-pendaftaran', 'surat-rekomendasi', 'scan-ktp', 'sk-jabatan'];
  return Promise.all(
    kinds.map(async (kind) => {
      const field = fieldOf(kind);
      const file =
        kind === 'scan-ktp'
          ? { field, fileName: 'ktp.png', content: await aPicture('png') }
          : { field, fileName: `${kind}.pdf`, content: await aPdf() };
      return change.field === field ? { ...file, ...change } : file;
    }),
  );
}

/** The key of the file field that asks for a document, in permohonan.form. */
export const fieldOf = (kind: string): string => `dokumen_${kind.replaceAll('-', '_')}`;

/** What stands under the fields of a form that came back, by field key. */
export const problemsIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/id="field-([\w-]+)-error">(?:<svg[\s\S]*?<\/svg>)?\s*([^<]+?)\s*<\/p>/g)].map(
      (match) => [match[1] ?? '', match[2] ?? ''],
    ),
  );

export interface Case {
  readonly ticket: string;
  readonly instanceId: string;
  readonly applicationId: string;
}

/** Applies through the form, files and all; the case stands at its first task. */
export async function apply(
  site: Site,
  browser: Browser,
  change: Record<string, string> = {},
): Promise<Case> {
  const reply = await sendFiles(
    browser,
    '/applications/new',
    '/applications',
    registration(change),
    await fiveFiles(),
  );
  const ticket = /\/applications\/(SE-[\d-]+)/.exec(reply.headers['location'] ?? '')?.[1];
  if (ticket === undefined)
    throw new Error(`Refused with ${reply.status}: ${JSON.stringify(problemsIn(reply.text))}`);
  await site.drainJobs();
  const [row] = await site.rows<{ id: string; instance_id: string }>(
    'SELECT id, instance_id FROM applications WHERE ticket_number = ?',
    ticket,
  );
  if (!row) throw new Error(`There is no application ${ticket}`);
  return { ticket, instanceId: row.instance_id, applicationId: row.id };
}
