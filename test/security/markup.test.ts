import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { aPdf, aPicture } from '../service/support/files.ts';
import { doTask, walk } from '../support/case-walk.ts';
import {
  apply,
  aSite,
  fieldOf,
  fiveFiles,
  registration,
  send,
  sendFiles,
  type Browser,
  type Site,
} from './support.ts';

// Markup, script and template syntax typed wherever people may type, in two cases; then every page that
// anybody can reach by its links is read: what was typed stands there as text, and nothing of it acts.

const payload = `<img src=x onerror=alert(1)>"'&`;
const templates = '{{7*7}}$t(login.refused)<%= 7*7 %>${7*7}';
const people = [
  'pemohon1',
  'pemohon2',
  'kepala-dinas',
  'kepala-bidang',
  'verifikator1',
  'petugas',
  'supervisor',
  'designer',
  'admin',
];

let site: Site;
const browsers = new Map<string, Browser>();

const typed = registration({
  namaLengkap: `${payload}${templates}`,
  tempatLahir: payload,
  pangkatGolongan: payload,
  jabatan: `${payload}${templates}`,
  sistem: payload,
  kegunaan: `${payload}</textarea></script>`,
  atasanNama: payload,
  atasanJabatan: payload,
});

beforeAll(async () => {
  site = await aSite();
  for (const person of people) browsers.set(person, await site.signedIn(person));
  for (const username of ['verifikator1', 'kepala-dinas'])
    await inTransaction(site.app.database, (tx) =>
      tx.run('UPDATE users SET name = ? WHERE username = ?', [`${username} ${payload}`, username]),
    );
  await caseThatIsReturned();
  await caseThatIsWithdrawn();
  await send(browserOf('pemohon1'), '/complaints/new', '/complaints', {
    category: 'complaint',
    name: payload,
    contact: 'siti@pekalongankota.go.id',
    description: payload,
  });
}, 60_000);
afterAll(() => site.close());

function browserOf(person: string): Browser {
  const browser = browsers.get(person);
  if (!browser) throw new Error(`${person} is not there`);
  return browser;
}

async function caseThatIsReturned(): Promise<void> {
  const { instanceId } = await apply(site, browserOf('pemohon1'), typed);
  await doTask(site, instanceId, 'Usr_DisposisiKadis', { catatanKepalaDinas: payload });
  await walk(site, instanceId, 'Usr_DisposisiKabid', 'Usr_DisposisiKasi');
  await doTask(site, instanceId, 'Usr_VerifikasiBerkas', {
    scanKtpSesuai: 'TIDAK_SESUAI',
    scanKtpAlasan: ['Tidak terbaca'],
    scanKtpCatatan: `${payload}${templates}`,
    hasilVerifikasi: 'TIDAK_LENGKAP',
  });
  const [task] = await site.rows<{ id: string }>(
    `SELECT id FROM tasks WHERE state = 'claimed' OR state = 'open'`,
  );
  await sendFiles(browserOf('pemohon1'), '/complaints/new', `/tasks/${task?.id}/draft`, {
    tanggapan: payload,
  });
}

async function caseThatIsWithdrawn(): Promise<void> {
  const browser = browserOf('pemohon2');
  const { ticket } = await apply(site, browser, { ...typed, nik: '3375015708900002' });
  const address = `/applications/${ticket}/withdrawal`;
  const reply = await send(browser, address, address, { reason: payload });
  if (reply.status !== 303) throw new Error(`Not withdrawn: ${reply.status}`);
  await site.drainJobs();
}

interface Read {
  path: string;
  html: string;
  headers: Record<string, string>;
}

/** Every page of the site that a person gets to by following links, from where signing in leads. */
async function everyPageOf(person: string): Promise<Read[]> {
  const waiting = [
    '/',
    '/?lang=en',
    '/login',
    '/nowhere',
    '/tasks?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
  ];
  const seen = new Set(waiting);
  const pages: Read[] = [];
  for (let path = waiting.shift(); path !== undefined && pages.length < 60; path = waiting.shift()) {
    const reply = await browserOf(person).get(path).redirects(3);
    if (!String(reply.headers['content-type']).includes('text/html')) continue;
    pages.push({ path, html: reply.text, headers: reply.headers });
    for (const link of linksIn(reply.text)) {
      const isNew =
        link.startsWith('/') && !link.startsWith('/assets') && !/[?&](?:order|after|lang)=/.test(link);
      if (!isNew || seen.has(link)) continue;
      seen.add(link);
      waiting.push(link);
    }
  }
  return pages;
}

const linksIn = (html: string): string[] =>
  [...html.matchAll(/\s(?:href|src|action|formaction|hx-post)="([^"]*)"/g)].map((match) =>
    (match[1] ?? '').replaceAll('&amp;', '&'),
  );

/** Tags as a browser would see them, quoted attributes emptied. */
const tagsIn = (html: string): string[] =>
  [...html.matchAll(/<[a-z](?:[^"'>]|"[^"]*"|'[^']*')*>/gi)].map(([tag]) =>
    tag.replace(/"[^"]*"|'[^']*'/g, '""'),
  );

/** What each person has read, for the tests after that. */
const read = new Map<string, string>();

describe.each(people)('what %s reads', (person) => {
  let pages: Read[];
  beforeAll(async () => {
    pages = await everyPageOf(person);
    read.set(person, pages.map(({ html }) => html).join('\n'));
  }, 60_000);

  it('holds no tag, attribute or script that was typed', () => {
    expect(pages.length).toBeGreaterThan(3);
    for (const { path, html } of pages) {
      const acting = tagsIn(html).filter((tag) =>
        /^<(?:img|iframe|object|style)|\son\w+\s*=|\sstyle=/i.test(tag),
      );
      expect({ path, acting }).toEqual({ path, acting: [] });
      const scripts = tagsIn(html).filter((tag) => /^<script/i.test(tag) && !/\s(?:src|type)=""/.test(tag));
      expect({ path, scripts }).toEqual({ path, scripts: [] });
    }
  });

  it('links only to this site', () => {
    for (const { path, html } of pages) {
      const elsewhere = linksIn(html).filter((link) => !/^(?:\/(?!\/)|#|\?|mailto:|$)/.test(link));
      expect({ path, elsewhere }).toEqual({ path, elsewhere: [] });
    }
  });

  it('is sent with the headers that keep it so, and kept by no cache', () => {
    for (const { path, headers } of pages)
      expect({ path, ...headers }).toMatchObject({
        path,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'content-security-policy': expect.stringMatching(
          /default-src 'self';.*script-src 'self';.*frame-ancestors 'none'/,
        ),
      });
  });
});

describe('what was typed', () => {
  it.each(['pemohon1', 'kepala-dinas', 'verifikator1', 'supervisor'])(
    '%s reads as it was typed',
    (person) => {
      expect(read.get(person)).toContain('&lt;img src=x onerror=alert(1)&gt;&#34;&#39;&amp;');
    },
  );

  it('is filled into no template: not of the catalogue, the views or the process', async () => {
    expect(read.get('supervisor')).toContain('{{7*7}}$t(login.refused)&lt;%= 7*7 %&gt;${7*7}');
    const messages = await site.rows<{ body: string }>('SELECT body FROM notifications');
    expect(messages.map(({ body }) => body).join('\n')).toContain(`${payload}${templates}`);
  });
});

describe('the name of a file', () => {
  const names = [
    ['markup', `"><img src=x onerror=alert(1)>.pdf`],
    ['a header', 'surat%0D%0ASet-Cookie: a=b%0D%0A%0D%0A<script>.pdf'],
    ['a folder', '../../../../etc/surat.pdf'],
    ['a folder of Windows', 'C:\\Windows\\surat.pdf'],
    ['a reversed ending', 'surat\u202efdp.exe.pdf'],
    ['quotes and letters of elsewhere', `surat'"; filename="x.html";ü—你.pdf`],
  ] as const;

  it.each(names)(
    'with %s is only a name, on the page and in the header of the download',
    async (_, fileName) => {
      const other = await aSite();
      const browser = await other.signedIn('pemohon1');
      const files = await fiveFiles({ field: fieldOf('surat-permohonan'), fileName, content: await aPdf() });
      const reply = await sendFiles(browser, '/applications/new', '/applications', registration(), files);
      expect(reply.status).toBe(303);
      const [row] = await other.rows<{ id: string; file_name: string }>(
        `SELECT id, file_name FROM documents WHERE kind = 'surat-permohonan'`,
      );
      expect(row?.file_name).toMatch(/^[^/\\<>"\p{C}]+\.pdf$/u);
      const download = await browser.get(`/documents/${row?.id}`);
      expect(download.status).toBe(200);
      expect(download.headers['set-cookie']?.toString() ?? '').not.toContain('a=b');
      expect(download.headers['content-disposition']).toMatch(
        /^attachment; filename=(?:"[^"\\]*"|[\w.-]+)(?:; filename\*=UTF-8''[^;"]*)?$/,
      );
      expect(download.headers['content-type']).toBe('application/pdf');
      expect((await other.files()).every((name) => /^[0-9a-f-]{36}$/.test(name))).toBe(true);
      await other.close();
    },
  );

  it('never makes a picture more than a picture: sandboxed, its hidden parts gone', async () => {
    const polyglot = Buffer.concat([await aPicture('png'), Buffer.from('<script>alert(1)</script>')]);
    const other = await aSite();
    const browser = await other.signedIn('pemohon1');
    const files = await fiveFiles({ field: fieldOf('scan-ktp'), fileName: 'ktp.png', content: polyglot });
    await sendFiles(browser, '/applications/new', '/applications', registration(), files);
    const [row] = await other.rows<{ id: string }>(`SELECT id FROM documents WHERE kind = 'scan-ktp'`);
    const shown = await browser.get(`/documents/${row?.id}?inline=1`).buffer();
    expect(shown.headers['content-security-policy']).toBe("default-src 'none'; img-src 'self'; sandbox");
    expect([shown.headers['content-type'], shown.headers['cache-control']]).toEqual([
      'image/png',
      'no-store',
    ]);
    expect(Buffer.from(shown.body as Buffer).includes('script')).toBe(false);
    await other.close();
  });
});
