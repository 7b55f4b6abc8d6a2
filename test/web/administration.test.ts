import { anApp, type TestApp } from '../support/web.ts';

// One entry in the header stands for all that an administrator sets up; the page behind it leads on.

let app: TestApp;
beforeEach(async () => {
  app = await anApp();
});
afterEach(() => app.close());

const behind = ['settings', 'calendars', 'people', 'deputies', 'texts'].map((name) => `/admin/${name}`);
const menuOf = (html: string): string => /<nav class="site-nav"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '';
const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a [^>]*href="([^"]+)"/g)].flatMap(([, href]) => href ?? []);

it('is where an administrator begins, and leads to each of its pages', async () => {
  const { browser } = await app.signedIn('admin');
  expect((await browser.get('/')).headers['location']).toBe('/admin');
  const { text } = await browser.get('/admin');
  expect(linksIn(text)).toEqual(expect.arrayContaining([...behind, '/tokens']));
  expect(linksIn(menuOf(text))).toEqual(['/processes', '/admin']);
});

it('is the place where one stands on each of its pages', async () => {
  const { browser } = await app.signedIn('admin');
  for (const path of [...behind, '/tokens'])
    expect(menuOf((await browser.get(path)).text)).toMatch(/href="\/admin" aria-current="page"/);
});

it('does not stand between a head of office and the only page of it that is open to him', async () => {
  const { browser } = await app.signedIn('kepala-dinas');
  const links = linksIn(menuOf((await browser.get('/tasks')).text));
  expect(links).toContain('/admin/deputies');
  expect(links).not.toContain('/admin');
});
