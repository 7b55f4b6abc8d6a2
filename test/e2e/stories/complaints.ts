import type { Browser } from 'playwright-core';
import { show } from '../support/gallery.ts';
import type { Person } from '../support/person.ts';
import { aSite, type Site } from '../support/site.ts';

// Complaints as people meet them: told at the form, answered by the office, confirmed by number and code.

interface Receipt {
  readonly ticket: string;
  readonly code: string;
}

const day = 24 * 60;

export function complaints(browser: () => Browser): void {
  let site: Site;
  beforeAll(async () => void (site = await aSite(browser())));
  afterAll(() => site.close());

  async function complain(): Promise<{ visitor: Person; receipt: Receipt }> {
    const visitor = await site.visitor();
    await visitor.page.goto('/complaints/new');
    await visitor.choose('Apa yang ingin Anda sampaikan?', 'Pengaduan tentang pelayanan');
    await visitor.fill('Uraian', 'Permohonan saya sudah tiga hari tidak bergerak.');
    await visitor.fill('Nama', 'Nyi Mas Ratu Ayu Sekarwangi Puspaningtyas');
    await visitor.fill('Nomor telepon atau alamat surel', '0812 0000 1111');
    await visitor.press('Kirim pengaduan', 'Tanda terima pengaduan');
    const text = await visitor.page.locator('.receipt').innerText();
    const ticket = /PG-\d{4}-\d{6}/.exec(text)?.[0] ?? '';
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0] ?? '';
    return { visitor, receipt: { ticket, code } };
  }

  /** By the number and the code of the receipt. */
  async function followed({ ticket, code }: Receipt, answer: string): Promise<void> {
    const visitor = await site.visitor();
    await visitor.page.goto('/complaints/follow');
    await visitor.fillAll({ 'Nomor pengaduan': ticket, 'Kode rahasia': code });
    await visitor.press('Buka pengaduan', answer);
    await show(visitor, `pengaduan-${answer.slice(0, 9).toLowerCase().trim()}`);
    await visitor.leave();
  }

  async function decides(ticket: string): Promise<void> {
    const pejabat = await site.signedIn('pejabat-pengaduan');
    await pejabat.takeTask('Selesaikan sampai tuntas', ticket);
    await pejabat.fillAll({
      Analisis: 'Berkas terselip di meja disposisi.',
      'Tindakan yang diambil': 'Berkas ditemukan dan diproses hari ini.',
      'Jawaban kepada pengadu': 'Mohon maaf atas keterlambatan; berkas Anda sudah kami proses.',
    });
    await pejabat.choose('Keputusan', 'Pengaduan dibenarkan');
    await show(pejabat, 'pengaduan-pejabat');
    await pejabat.press('Sampaikan penyelesaian', 'selesai');
    await pejabat.signOut();
  }

  async function responds(ticket: string, result: string, field: string, text: string): Promise<void> {
    const petugas = await site.signedIn('petugas');
    await petugas.takeTask('Tanggapi pengaduan', ticket);
    await petugas.choose('Hasil', result);
    await petugas.fill(field, text);
    await petugas.press('Simpan tanggapan', 'selesai');
    await petugas.signOut();
  }

  it('are solved at the front desk, and confirmed by whoever has number and code', async () => {
    const { visitor, receipt } = await complain();
    await visitor.leave();
    await responds(
      receipt.ticket,
      'Terjawab: sampaikan jawaban kepada pengadu',
      'Jawaban kepada pengadu',
      'Berkas Anda sudah kami proses hari ini.',
    );
    const elsewhere = await site.visitor();
    await elsewhere.page.goto('/complaints/follow');
    await elsewhere.fillAll({ 'Nomor pengaduan': receipt.ticket, 'Kode rahasia': receipt.code });
    await elsewhere.press('Buka pengaduan', 'Berkas Anda sudah kami proses hari ini.');
    await elsewhere.choose('Apakah jawaban ini menyelesaikan masalah Anda?', 'Ya, selesai');
    await show(elsewhere, 'pengaduan-konfirmasi');
    await elsewhere.press('Kirim konfirmasi', 'Terkirim. Terima kasih.');
    await elsewhere.page.reload();
    await elsewhere.page.locator('.tag', { hasText: 'Selesai' }).first().waitFor();
    await elsewhere.leave();
  });

  it('escalated by hand are decided by the pejabat', async () => {
    const { visitor, receipt } = await complain();
    const result = 'Tidak dapat diselesaikan: teruskan ke pejabat';
    await responds(receipt.ticket, result, 'Alasan diteruskan', 'Di luar wewenang meja layanan.');
    await decides(receipt.ticket);
    await visitor.page.goto(`/complaints/${receipt.ticket}`);
    await visitor.see('Mohon maaf atas keterlambatan');
    expect(await visitor.page.getByText('Di luar wewenang meja layanan.').count()).toBe(0);
    await visitor.leave();
  });

  it('go to the pejabat by the clock, and are closed when the complainant is silent', async () => {
    const { visitor, receipt } = await complain();
    await site.later(5 * day);
    await decides(receipt.ticket);
    await site.later(21 * day);
    await visitor.page.goto('/complaints/follow');
    await visitor.fillAll({ 'Nomor pengaduan': receipt.ticket, 'Kode rahasia': receipt.code });
    await visitor.press('Buka pengaduan', 'Ditutup tanpa tanggapan pengadu');
    await visitor.leave();
  });

  it('without an answer go up to the head of office and are told of the Ombudsman', async () => {
    const { visitor, receipt } = await complain();
    await visitor.leave();
    await site.later(61 * day);
    await followed(receipt, 'Ombudsman');
    for (const [username, subject] of [
      ['pejabat-pengaduan', 'mendekat'],
      ['kepala-dinas', 'melewati'],
    ] as const) {
      const person = await site.signedIn(username);
      await person.page.goto('/notifications');
      const message = person.page.getByRole('listitem').filter({ hasText: receipt.ticket });
      await message
        .filter({ hasText: new RegExp(subject) })
        .first()
        .waitFor();
      await show(person, `pengaduan-pesan-${username}`);
      await person.signOut();
    }
  });

  it('that lack something count as withdrawn when nothing more comes', async () => {
    const { visitor, receipt } = await complain();
    await visitor.leave();
    await responds(
      receipt.ticket,
      'Materi belum lengkap: minta pengadu melengkapi',
      'Yang perlu dilengkapi',
      'Kapan berkas dikirim, dan lewat kanal apa.',
    );
    await followed(receipt, 'Kapan berkas dikirim, dan lewat kanal apa.');
    await site.later(31 * day);
    await followed(receipt, 'Dianggap dicabut');
  });
}
