import { show } from '../../support/gallery.ts';
import type { Person } from '../../support/person.ts';
import type { Site } from '../../support/site.ts';
import { applicationAfter, nikNumber, type Case } from './prepared.ts';

// What people of each role may open and take away: every kind of page and file that a link leads them to, the
// calendar of deadlines, the answers to a program. Nothing is looked at here: the search for identity numbers
// after all stories reads every answer that was given.

const roles = ['pemohon1', 'verifikator1', 'kepala-dinas', 'supervisor', 'petugas', 'admin'];
const ofAKind = 2;

export function takenAway(site: () => Site): void {
  let open: Case;
  beforeAll(async () => void (open = await applicationAfter(site(), 'Usr_SusunSurat', nikNumber(40))));

  it.each(roles)('by %s, along every link', async (username) => {
    const person = await site().signedIn(username);
    const kinds = await followLinks(person);
    expect(kinds.size).toBeGreaterThan(8);
    await person.signOut();
  });

  it('a NIK, by who checks identities and asks for it', async () => {
    const { ticket } = await applicationAfter(site(), 'Usr_DisposisiKasi', nikNumber(41));
    const verifier = await site().signedIn('verifikator1');
    await verifier.takeTask('Periksa kelengkapan berkas', ticket);
    await verifier.page.getByRole('button', { name: 'Tampilkan NIK' }).click();
    await verifier.see(/3375 0157 0890 0042/);
    await show(verifier, 'nik-ditampilkan');
    await verifier.signOut();
  });

  it('a calendar of deadlines', async () => {
    const person = await site().signedIn('kepala-dinas');
    await person.page.goto('/account/deadlines');
    await person.press('Buat alamat', 'Alamat kalender sudah dibuat');
    const address = await person.page.getByLabel('Alamat kalender').inputValue();
    const calendar = await person.page.request.get(new URL(address).pathname);
    expect(await calendar.text()).toContain(open.ticket);
    await person.signOut();
  });

  it('the answers to a program', async () => {
    const person = await site().signedIn('supervisor');
    await person.page.goto('/account/tokens');
    await person.fill('Untuk apa', 'Laporan bulanan');
    for (const scope of ['instances:read', 'tasks:read']) await person.agree(scope);
    await person.press('Buat token', 'Token Laporan bulanan sudah dibuat');
    const headers = { authorization: `Bearer ${await person.page.locator('#secret').inputValue()}` };
    for (const path of [
      'instances',
      `instances/${open.instanceId}`,
      `instances/${open.instanceId}/history`,
      'tasks',
    ]) {
      const answer = await person.page.request.get(`/api/v1/${path}`, { headers });
      expect([path, answer.status()]).toEqual([path, 200]);
    }
    await person.signOut();
  });
}

/** Opens a few of each kind of address, from where signing in leads; gives the kinds. */
async function followLinks({ page }: Person): Promise<ReadonlyMap<string, number>> {
  const opened = new Map<string, number>();
  const waiting = ['/', new URL(page.url()).pathname];
  const seen = new Map(waiting.map((path) => [path, '']));
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = path.replace(/\?.*/, '').replace(/[0-9a-f-]{36}|(?:SE|PG)-\d{4}-\d{6}|\d+/g, '…');
    const times = opened.get(kind) ?? 0;
    if (times === ofAKind) continue;
    opened.set(kind, times + 1);
    const answer = await page.request.get(path);
    // A link that leads nowhere is a fault of the page that it stands on.
    expect([seen.get(path), path, answer.status()]).toEqual([seen.get(path), path, 200]);
    if (!/text\/html/.test(answer.headers()['content-type'] ?? '')) continue;
    for (const link of linksIn(await answer.text())) {
      if (seen.has(link)) continue;
      seen.set(link, path);
      waiting.push(link);
    }
  }
  return opened;
}

const linksIn = (html: string): string[] =>
  [...html.matchAll(/\shref="(\/(?!\/|assets\/|api\/)[^"#]*)/g)]
    .map(([, link = '']) => link.replaceAll('&amp;', '&'))
    .filter((link) => !/[?&]lang=/.test(link));
