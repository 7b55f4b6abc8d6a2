import { show } from '../../support/gallery.ts';
import { papersOf, type Papers } from '../../support/papers.ts';
import type { Person } from '../../support/person.ts';
import type { Site } from '../../support/site.ts';
import { aCertificate, holder, renewalAfter } from './prepared.ts';
import { seenByOffice } from './renewal-exits.ts';

// Revocations from the button to the register: the urgent one goes past the head of division and takes a
// running renewal with it, the ordinary one waits for a disposition.

const leaked = 'Kunci atau passphrase diketahui orang lain (darurat)';
const moved = 'Mutasi atau pindah instansi';

export function revocations(site: () => Site): void {
  let papers: Papers;
  beforeAll(async () => void (papers = await papersOf(holder.name, holder.email)));
  afterAll(() => papers.remove());

  async function revokeInAms(ticket: string): Promise<void> {
    const verifier = await site().signedIn('verifikator1');
    await verifier.takeTask('Cabut sertifikat di AMS', ticket);
    await verifier.choose('Hasil', 'Sudah dicabut di AMS');
    await verifier.fill('Tanggal pencabutan', '2026-11-23');
    await verifier.attach('Bukti dari AMS', papers.letter);
    await show(verifier, 'cabut-ams');
    await verifier.press('Catat hasil pencabutan', `“Cabut sertifikat di AMS” untuk ${ticket} selesai.`);
    await verifier.signOut();
  }

  it('of a leaked key is done at once, and ends the renewal that ran', async () => {
    const certificateId = await aCertificate(site(), { sequence: 20, serialNumber: 'B001', days: 30 });
    const renewal = await renewalAfter(site(), certificateId);
    const person = await site().signedIn('pemohon1');
    await person.page.goto('/certificates/mine');
    const panel = person.page.getByRole('region', { name: 'B001', exact: true });
    await panel.getByRole('link', { name: 'Minta pencabutan' }).click();
    await show(person, 'pencabutan-minta');
    const ticket = await ask(person, leaked);
    await revokeInAms(ticket);
    await person.page.goto(`/applications/${ticket}`);
    await person.see('Sertifikat sudah dicabut');
    await show(person, 'pencabutan-selesai');
    await person.page.goto(`/applications/${renewal.ticket}`);
    await person.see('Pembaruan dibatalkan');
    await show(person, 'pembaruan-dibatalkan-pencabutan');
    await person.page.goto('/certificates/mine');
    expect(await panel.locator('.tag').innerText()).toBe('Dicabut');
    await person.signOut();
    const head = await site().signedIn('kepala-dinas');
    await head.page.goto('/notifications');
    await head.see(new RegExp(ticket));
    await head.signOut();
  });

  it('asked for by the office waits for the head of division, and is done by the verifikator', async () => {
    const certificateId = await aCertificate(site(), { sequence: 21, serialNumber: 'B002', days: 300 });
    const ticket = await askByOffice(site(), certificateId);
    const head = await site().signedIn('kepala-bidang');
    await head.takeTask('Disposisi pencabutan', ticket);
    await head.choose('Instruksi', 'Cabut sesuai permintaan');
    await show(head, 'disposisi-pencabutan');
    await head.press('Teruskan ke Verifikator', `“Disposisi pencabutan” untuk ${ticket} selesai.`);
    await head.signOut();
    await revokeInAms(ticket);
    const verifier = await site().signedIn('verifikator1');
    await seenByOffice(verifier, ticket);
    await verifier.page.goto(`/certificates/${certificateId}`);
    await verifier.see(moved);
    await show(verifier, 'sertifikat-dicabut');
    await verifier.signOut();
  });

  it('is withdrawn by who asked, asked for again, and refused', async () => {
    const certificateId = await aCertificate(site(), { sequence: 22, serialNumber: 'B003', days: 300 });
    const person = await site().signedIn('pemohon1');
    await person.page.goto(`/certificates/${certificateId}/revocation`);
    const withdrawn = await ask(person, leaked);
    await person.page.goto('/certificates/mine');
    await person.page.locator(`a[href="/applications/${withdrawn}/withdrawal"]`).click();
    await person.fill('Alasan penarikan', 'Perangkat ditemukan kembali.');
    await person.press('Tarik permohonan ini', 'Permohonan Anda ditarik.');
    await person.page.goto(`/applications/${withdrawn}`);
    await person.see('Permintaan pencabutan ditarik');
    await show(person, 'pencabutan-ditarik');
    await person.page.goto(`/certificates/${certificateId}/revocation`);
    const refused = await ask(person, leaked);
    const verifier = await site().signedIn('verifikator1');
    await verifier.takeTask('Cabut sertifikat di AMS', refused);
    await verifier.choose('Hasil', 'Tidak dicabut: permintaan ditolak');
    await verifier.fill('Alasan penolakan', 'Pemegang mencabut laporannya lewat telepon.');
    await verifier.press('Catat hasil pencabutan', `“Cabut sertifikat di AMS” untuk ${refused} selesai.`);
    await verifier.signOut();
    await person.page.goto(`/applications/${refused}`);
    await person.see('Pemegang mencabut laporannya lewat telepon.');
    await show(person, 'pencabutan-ditolak');
    await person.signOut();
  });
}

async function askByOffice(site: Site, certificateId: string): Promise<string> {
  const verifier = await site.signedIn('verifikator1');
  await verifier.page.goto(`/certificates/${certificateId}`);
  await verifier.follow('Ajukan pencabutan');
  await show(verifier, 'pencabutan-minta-kantor');
  const ticket = await ask(verifier, moved);
  await verifier.signOut();
  return ticket;
}

async function ask(person: Person, reason: string): Promise<string> {
  await person.select('Alasan', reason);
  await person.fill('Keterangan', 'Sejak pagi ini.');
  await person.press('Kirim permintaan pencabutan', /Permintaan pencabutan SE-\d{4}-\d{6} terkirim\./);
  const sent = await person.page
    .getByText(/Permintaan pencabutan SE-/)
    .first()
    .innerText();
  return /SE-\d{4}-\d{6}/.exec(sent)?.[0] ?? '';
}
