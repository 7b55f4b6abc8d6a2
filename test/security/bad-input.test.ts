import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deployFolders } from '../../src/deploy-folders.ts';
import { createLog } from '../../src/kernel/log.ts';
import { aFormFile, aProcess } from '../definitions/a-folder.ts';
import { aPicture } from '../service/support/files.ts';
import {
  apply,
  aSite,
  fieldOf,
  fiveFiles,
  problemsIn,
  registration,
  sendFiles,
  tokenFrom,
  type Attachment,
  type Browser,
  type Case,
  type Site,
} from './support.ts';

// The bad input that the service promises to refuse: each with a clear sentence, and nothing stored. Sent
// to the whole program through its front door.

let site: Site;
let applicant: Browser;
let foreign: Case;

beforeAll(async () => {
  site = await aSite();
  applicant = await site.signedIn('pemohon1');
  foreign = await apply(site, await site.signedIn('pemohon2'), { nik: '3375015708900002' });
});
afterAll(() => site.close());

/** Runs what should leave nothing behind, and compares every table and the folder of documents. */
async function leavesNothing<Result>(work: () => Promise<Result>): Promise<Result> {
  const before = { rows: await site.stored(), files: await site.files() };
  const result = await work();
  expect({ rows: await site.stored(), files: await site.files() }).toEqual(before);
  return result;
}

const applyWith = (files: Attachment[], change: Record<string, string> = {}) =>
  sendFiles(applicant, '/applications/new', '/applications', registration(change), files);

const letter = fieldOf('surat-permohonan');
const identityCard = fieldOf('scan-ktp');

describe('a file that is not what its name says', () => {
  it.each([
    [
      'a picture that is called a PDF',
      'surat.pdf',
      () => aPicture('png'),
      'Berkas bernama surat.pdf berisi PNG.',
    ],
    [
      'a program that is called a PDF',
      'surat.pdf',
      async () => Buffer.from(`MZ${'\0'.repeat(200)}`),
      'Berkas surat.pdf',
    ],
    [
      'a web page that is called a PDF',
      'surat.pdf',
      async () => Buffer.from('<script>alert(1)</script>'),
      'Isi berkas surat.pdf tidak dikenali; yang diterima: PDF.',
    ],
  ])('%s: says what it is, stores nothing', async (_, fileName, content, says) => {
    const file = { field: letter, fileName, content: await content() };
    const reply = await leavesNothing(() => applyWith([file]));
    expect(reply.status).toBe(422);
    expect(problemsIn(reply.text)[letter]).toContain(says);
  });

  it('among four good ones: only those wait, sealed, for the form to be mended', async () => {
    const before = await site.stored();
    const bad = { field: identityCard, fileName: 'ktp.pdf', content: await aPicture('jpeg') };
    const reply = await applyWith(await fiveFiles(bad));
    expect(problemsIn(reply.text)).toEqual({ [identityCard]: 'Berkas bernama ktp.pdf berisi JPEG.' });
    const staged = await site.rows<{ kind: string }>('SELECT kind FROM staged_documents ORDER BY kind');
    expect(staged.map(({ kind }) => kind)).toEqual([
      'formulir-pendaftaran',
      'sk-jabatan',
      'surat-permohonan',
      'surat-rekomendasi',
    ]);
    expect(await site.stored()).toEqual({ ...before, staged_documents: 4 });
  });
});

describe('an oversized file', () => {
  const megabyte = 1024 * 1024;

  it.each([
    ['a little over its limit', megabyte + 1, '1,1 MB'],
    ['far over its limit', 20 * megabyte, '20 MB'],
  ])(
    '%s: says how large and how large it may be, keeps what was typed, stores nothing',
    async (_, size, says) => {
      const file = { field: identityCard, fileName: 'ktp.png', content: Buffer.alloc(size, 1) };
      const reply = await leavesNothing(() => applyWith([file]));
      expect(reply.status).toBe(422);
      expect(problemsIn(reply.text)[identityCard]).toBe(
        `Berkas ktp.png terlalu besar: ${says}; paling besar 1 MB.`,
      );
      expect(reply.text).toContain('value="Siti Aminah"');
    },
  );

  it('beyond every limit: the whole request ends with a page that says so, nothing stored', async () => {
    const file = { field: identityCard, fileName: 'ktp.png', content: Buffer.alloc(51 * megabyte) };
    const reply = await leavesNothing(() => applyWith([file]));
    expect(reply.status).toBe(413);
    expect(reply.text).toContain('Kiriman terlalu besar');
  });
});

describe('a NIK of 15 digits', () => {
  it('says how many digits it needs and has, stores nothing, and keeps the rest of the form', async () => {
    const reply = await leavesNothing(() => applyWith([], { nik: '337501570890001' }));
    expect(reply.status).toBe(422);
    expect(problemsIn(reply.text)['nik']).toMatch(/16 angka.*15/);
    expect(reply.text).toContain('value="Siti Aminah"');
  });
});

describe('a tampered session', () => {
  const cookieOf = async (browser: Browser): Promise<string> =>
    String((await browser.get('/applications/new')).headers['set-cookie']).split(';')[0] ?? '';
  const changedAt = (text: string, index: number) =>
    text.slice(0, index) + (text[index] === 'x' ? 'y' : 'x') + text.slice(index + 1);
  const tamperings: [string, (cookie: string) => string][] = [
    ['another id under the same signature', (cookie) => changedAt(cookie, cookie.indexOf('=') + 8)],
    ['another signature', (cookie) => changedAt(cookie, cookie.length - 6)],
    ['no signature', (cookie) => cookie.slice(0, cookie.lastIndexOf('.'))],
    ['an id of the attacker', () => 'alur.sid=s%3Amine.mine'],
  ];

  it.each(tamperings)('%s: is a visitor, who is asked to sign in and changes nothing', async (_, tamper) => {
    const browser = await site.signedIn('pemohon1');
    const cookie = await cookieOf(browser);
    const token = await tokenFrom(browser, '/applications/new');
    expect((await site.visitor().get('/applications').set('Cookie', cookie)).status).toBe(200);
    await leavesNothing(async () => {
      const page = await site.visitor().get('/applications').set('Cookie', tamper(cookie));
      expect(page.status).toBe(303);
      expect(page.headers['location']).toBe('/login?next=%2Fapplications');
      const posted = await site
        .visitor()
        .post('/applications')
        .set('Cookie', tamper(cookie))
        .type('form')
        .send({ ...registration(), _csrf: token });
      expect([posted.status, posted.headers['location']]).toEqual([303, '/login']);
    });
  });
});

describe('a foreign CSRF token', () => {
  it('is refused with what to do, and nothing is stored: the token of another person', async () => {
    const token = await tokenFrom(await site.signedIn('pemohon2'), '/applications/new');
    const reply = await leavesNothing(() =>
      applicant
        .post('/applications')
        .type('form')
        .send({ ...registration(), _csrf: token }),
    );
    expect(reply.status).toBe(403);
    expect(reply.text).toContain('Formulir sudah kedaluwarsa');
    expect(reply.text).toContain('muat ulang, lalu kirim sekali lagi. Tidak ada yang tersimpan.');
  });

  it('is refused before a file that came along is looked at', async () => {
    const [file] = await fiveFiles();
    const reply = await leavesNothing(() =>
      applicant
        .post('/applications/fields')
        .field('_csrf', 'invented')
        .attach(letter, file?.content ?? Buffer.alloc(0), 'surat.pdf'),
    );
    expect(reply.status).toBe(403);
  });
});

describe("another applicant's document URL", () => {
  const documentOf = async (): Promise<string> => {
    const [row] = await site.rows<{ id: string }>(
      `SELECT id FROM documents WHERE application_id = ? AND kind = 'scan-ktp'`,
      foreign.applicationId,
    );
    return row?.id ?? '';
  };

  it('does not exist: the same page as for an invented one, no byte of it, no trace of a read', async () => {
    const id = await documentOf();
    const reply = await leavesNothing(() => applicant.get(`/documents/${id}`));
    const invented = await applicant.get('/documents/019aa000-0000-7000-8000-000000000000');
    expect([reply.status, invented.status]).toEqual([404, 404]);
    expect(reply.text).toContain('Halaman ini tidak ada, atau bukan untuk akun Anda.');
    const withoutReference = (html: string) =>
      html
        .replace(/<code>[^<]+<\/code>/g, '')
        .replace(/value="[0-9a-f]{64,}"/g, '')
        .replaceAll(id, '');
    expect(withoutReference(reply.text).length - withoutReference(invented.text).length).toBeLessThan(100);
    expect(reply.headers['content-type']).toMatch(/html/);
  });

  it('opens for its owner, so that the refusal above is about who asks', async () => {
    const owner = await site.signedIn('pemohon2');
    const reply = await owner.get(`/documents/${await documentOf()}`);
    expect([reply.status, reply.headers['content-type']]).toEqual([200, 'image/png']);
  });

  it('is shown to a visitor only after signing in', async () => {
    const reply = await site.visitor().get(`/documents/${await documentOf()}`);
    expect(reply.headers['location']).toMatch(/^\/login\?next=%2Fdocuments/);
  });
});

describe('BPMN', () => {
  /** Deploys as the program does at its start: from a folder of folders. */
  async function deploy(xml: string): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'alur-processes-'));
    try {
      await mkdir(join(folder, 'pemeriksaan', 'forms'), { recursive: true });
      await writeFile(join(folder, 'pemeriksaan', 'process.bpmn'), xml);
      await writeFile(join(folder, 'pemeriksaan', 'forms', 'periksa.form'), aFormFile().content);
      await deployFolders({ ...site.app, clock: site.clock, log: createLog('silent') }, folder);
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  const good = aProcess().content;
  const doctype = (subset: string) =>
    good.replace('<bpmn:definitions', `<!DOCTYPE x ${subset}><bpmn:definitions`);

  it.each([
    ['that reads a file of the server', doctype('[<!ENTITY x SYSTEM "file:///etc/passwd">]')],
    ['that asks another server', doctype('SYSTEM "http://127.0.0.1:1/x.dtd"')],
    ['that grows without end', doctype('[<!ENTITY a "aa"><!ENTITY b "&a;&a;">]')],
  ])('with a DTD %s is refused in words, nothing deployed', async (_, xml) => {
    const refusal = await leavesNothing(() => deploy(xml).catch((error: unknown) => error));
    expect(String(refusal)).toMatch(/process\.bpmn: .*it has a DOCTYPE .*a DTD is never read/);
  });

  it.each([
    [
      'that BPMN does not know',
      good.replace('</bpmn:process>', '<bpmn:robotTask id="Rbt_1" /></bpmn:process>'),
      /Element Rbt_1 \(robotTask\) is not known to BPMN 2\.0/,
    ],
    [
      'that this engine does not execute',
      good.replaceAll('bpmn:userTask', 'bpmn:choreographyTask'),
      /Usr_Periksa.*does not execute choreographyTask elements/,
    ],
  ])(
    'with an unknown element %s is refused with its name and the rule, nothing deployed',
    async (_, xml, says) => {
      const refusal = await leavesNothing(() => deploy(xml).catch((error: unknown) => error));
      expect(String(refusal)).toMatch(says);
    },
  );

  it('without a fault is deployed by the same door', async () => {
    await deploy(good);
    expect(
      await site.rows('SELECT id FROM process_definitions WHERE process_id = ?', 'pemeriksaan'),
    ).toHaveLength(1);
  });
});
