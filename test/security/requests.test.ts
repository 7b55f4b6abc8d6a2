import {
  fieldOf,
  aSite,
  problemsIn,
  registration,
  send,
  tokenFrom,
  type Browser,
  type Site,
} from './support.ts';

// Requests that no browser of ours would send: bodies that are broken or too much, names that reach into
// prototypes, addresses that lead elsewhere. Each is answered in words, at once, and does nothing.

let site: Site;
let browser: Browser;
let token: string;

beforeAll(async () => {
  site = await aSite();
  browser = await site.signedIn('pemohon1');
  token = await tokenFrom(browser, '/applications/new');
});
afterAll(() => site.close());

const password = 'Alur-Pekalongan-2026';

describe('where signing in leads', () => {
  it.each([
    ['a path of this site', '/applications?a=1', '/applications?a=1'],
    ['another scheme', 'https://elsewhere.example/', '/'],
    ['another host', '//elsewhere.example/', '/'],
    ['another host behind a dot', '/.//elsewhere.example/', '/'],
    ['another host behind a step up', '/tasks/..//elsewhere.example/', '/'],
    ['another host behind an encoded dot', '/%2e//elsewhere.example/', '/'],
    ['another host behind a tab', '/\t/elsewhere.example/', '/'],
    ['another host behind a backslash', '/\\elsewhere.example/', '/'],
    ['a script', 'javascript:alert(1)', '/'],
    ['a header', '/\r\nSet-Cookie: a=b', '/Set-Cookie:%20a=b'],
  ])('%s', async (_, next, arrived) => {
    const reply = await send(site.visitor(), '/login', '/login', { username: 'pemohon2', password, next });
    expect([reply.status, reply.headers['location']]).toEqual([303, arrived]);
  });
});

describe('an address with two slashes', () => {
  it.each(['//elsewhere.example/', '//elsewhere.example/%2e%2e', '/.//elsewhere.example/'])(
    '%s answers with a page whose links stay here',
    async (path) => {
      const reply = await site.visitor().get(path);
      expect(reply.status).toBe(404);
      expect(reply.text).not.toMatch(/(?:href|action|src)="(?:\/\/|https?:)/);
    },
  );
});

describe('a multipart body', () => {
  const type = 'multipart/form-data; boundary=x';

  it.each([
    ['without its boundary', 'multipart/form-data', 'x'],
    ['cut off in a field', type, '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nabc'],
    [
      'cut off in a file',
      type,
      '--x\r\nContent-Disposition: form-data; name="a"; filename="b.pdf"\r\n\r\n%PDF',
    ],
    ['with a part without a name', type, '--x\r\n\r\nabc\r\n--x--\r\n'],
    ['that is empty', type, ''],
  ])('%s is the sender’s mistake, not ours', async (_, contentType, body) => {
    const before = await site.stored();
    const reply = await browser
      .post('/applications')
      .set('x-csrf-token', token)
      .set('Content-Type', contentType)
      .send(body);
    expect(reply.status).toBe(400);
    expect(reply.text).toContain('Permintaan tidak dapat dibaca');
    expect(await site.stored()).toEqual(before);
  });

  it('cannot keep the program busy with a list of a hundred million nothings', async () => {
    const startedAt = performance.now();
    const reply = await browser
      .post('/applications/fields')
      .set('x-csrf-token', token)
      .field('nik[99999999]', '1')
      .field('nik[b]', '1');
    expect(reply.status).toBe(400);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });

  it.each([
    ['too many fields', Array.from({ length: 400 }, (_, index) => [`f${index}`, 'x'] as const)],
    ['a field that is too long', [['f', 'x'.repeat(70_000)] as const]],
  ])('with %s is too large', async (_, fields) => {
    const posting = browser.post('/applications/fields').set('x-csrf-token', token);
    for (const [name, value] of fields) void posting.field(name, value);
    const reply = await posting;
    expect(reply.status).toBe(413);
    expect(reply.text).toContain('Kiriman terlalu besar');
  });

  it('with more files than its form has is too large', async () => {
    const posting = browser.post('/applications/fields').set('x-csrf-token', token);
    for (let index = 0; index < 6; index += 1) void posting.attach(fieldOf('csr'), Buffer.from('x'), 'a.pdf');
    expect((await posting).status).toBe(413);
  });
});

describe('an ordinary form body', () => {
  const post = (body: string) =>
    browser.post('/applications').set('x-csrf-token', token).type('form').send(body);

  it.each([
    ['too long', `a=${'x'.repeat(300_000)}`],
    ['of too many fields', Array.from({ length: 501 }, (_, index) => `a${index}=1`).join('&')],
  ])('%s is too large', async (_, body) => {
    expect((await post(body)).status).toBe(413);
  });

  it('in an encoding that nobody uses, or badly packed, cannot be read', async () => {
    const odd = await post('a=1').set('Content-Type', 'application/x-www-form-urlencoded; charset=utf-7');
    const packed = await post('a=1').set('Content-Encoding', 'gzip');
    expect([odd.status, packed.status]).toEqual([400, 400]);
  });

  it('that reaches for prototypes changes none, and counts as nothing typed', async () => {
    const names = ['__proto__', 'constructor', 'toString', '__proto__[nik]', 'constructor[prototype][nik]'];
    const reply = await post(names.map((name) => `${encodeURIComponent(name)}=3375015708900001`).join('&'));
    expect(problemsIn(reply.text)['nik']).toBeDefined();
    expect(Object.prototype).not.toHaveProperty('nik');
    expect(reply.text).not.toContain('3375015708900001');
  });

  it.each(['\u0000', 'Siti\u0000Aminah', 'Siti\u001b[31mAminah'])(
    'with characters that cannot be stored (%j) is asked to be mended',
    async (name) => {
      const reply = await post(new URLSearchParams(registration({ namaLengkap: name })).toString());
      expect(problemsIn(reply.text)['namaLengkap']).toContain('tidak dapat disimpan');
    },
  );
});

describe('an address', () => {
  it.each([
    ['/tasks/%E0%A4%A', 400],
    ['/tasks/%00', 404],
    ['/documents/..%2f..%2fkeys%2fmaster.key', 404],
    ['/documents/%2e%2e%2fkeys', 404],
    ['/assets/..%2f..%2f..%2fetc%2fpasswd', 400],
    ['/assets/../package.json', 400],
    ['/applications/__proto__', 404],
    ['/applications/x%0d%0aSet-Cookie:a=b', 404],
    ['/processes/constructor', 404],
  ])('%s opens nothing (%i)', async (path, status) => {
    const supervisor = await site.signedIn('supervisor');
    const reply = await supervisor.get(path);
    expect(reply.status).toBe(status);
    expect(reply.text).toMatch(/Nomor rujukan/);
  });

  it.each([
    '/tasks?after=%FF&q=%00&step=9&view=__proto__&order=constructor',
    '/tasks?after=WyJ4IiwxXQ&q=%25&q=_',
    '/instances?filter=toString&after=bm9uc2Vuc2U&step=1%27--&q=%27%20OR%201=1--',
    '/notifications?before=%27%20OR%20%271%27=%271',
    '/?lang=__proto__',
  ])('%s, made up, is answered like one that says nothing', async (path) => {
    const supervisor = await site.signedIn('supervisor');
    expect((await supervisor.get(path).redirects(1)).status).toBe(200);
  });
});
