import supertest from 'supertest';
import { aPdf, aPicture } from '../../service/support/files.ts';
import { rightAnswers } from '../../service/support/registration.ts';
import { aProgram, type Program } from '../../support/program.ts';
import { submit, tokenIn, type Browser } from '../../support/web.ts';

// The whole program behind its front door, and an applicant who fills in the form of the shipped process
// the way a browser sends it.

export interface Site extends Program {
  signedIn(username: string): Promise<Browser>;
  count(table: string): Promise<number>;
}

export async function aSite(startAt?: string): Promise<Site> {
  const program = await aProgram(startAt);
  return {
    ...program,
    async signedIn(username) {
      const browser = supertest.agent(program.app.web);
      const password = 'Alur-Pekalongan-2026';
      const reply = await submit(browser, '/login', '/login', { username, password });
      expect(reply.status).toBe(303);
      return browser;
    },
    async count(table) {
      const [row] = await program.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`);
      return Number(row?.n);
    },
  };
}

export type Files = Record<string, readonly [fileName: string, content: Buffer] | undefined>;

/** The five requirements, by the keys of the form's fields. */
export async function fiveFiles(): Promise<Files> {
  const pdf = await aPdf();
  return {
    dokumen_surat_permohonan: ['surat.pdf', pdf],
    dokumen_formulir_pendaftaran: ['formulir.pdf', pdf],
    dokumen_surat_rekomendasi: ['rekomendasi.pdf', pdf],
    dokumen_scan_ktp: ['ktp.png', await aPicture('png')],
    dokumen_sk_jabatan: ['sk.pdf', pdf],
  };
}

/** What the browser sends of the form: boxes as "true", nothing for what is not ticked. */
export const typed: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(rightAnswers).map(([key, value]) => [key, String(value)])),
  jenisPermohonan: 'baru',
};

export async function apply(
  browser: Browser,
  change: Record<string, string> = {},
  files?: Files,
  action = '/applications',
) {
  const _csrf = tokenIn((await browser.get('/applications/new')).text);
  let request = browser.post(action);
  for (const [name, value] of Object.entries({ _csrf, ...typed, ...change }))
    request = request.field(name, value);
  for (const [field, file] of Object.entries(files ?? (await fiveFiles())))
    if (file) request = request.attach(field, file[1], file[0]);
  return request;
}

/** The ticket number that a receipt's address carries. */
export const ticketIn = (location: string | undefined): string =>
  /\/applications\/(SE-\d{4}-\d{6})\?receipt=1$/.exec(location ?? '')?.[1] ?? `no receipt: ${location}`;
