import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import sharp from 'sharp';

// The papers of an invented applicant, as files on their disk: four letters, a coloured identity card,
// and what OpenSSL makes of a key.

const run = promisify(execFile);

export interface Papers {
  readonly letter: string;
  readonly form: string;
  readonly recommendation: string;
  readonly card: string;
  readonly appointment: string;
  readonly csr: string;
  /** A request with a key that is too short. */
  readonly shortCsr: string;
  readonly privateKey: string;
  /** Throws them away. */
  remove(): Promise<void>;
}

export async function papersOf(name: string, email: string): Promise<Papers> {
  const folder = await mkdtemp(join(tmpdir(), 'alur-papers-'));
  const paper = async (fileName: string, title: string, ...lines: string[]) => {
    const path = join(folder, fileName);
    await writeFile(path, await aLetter(title, [`Nama: ${name}`, ...lines]));
    return path;
  };
  const card = join(folder, 'KTP Kusumaningtyas berwarna.jpg');
  await writeFile(card, await anIdentityCard(name));
  return {
    letter: await paper('Surat permohonan sertifikat elektronik.pdf', 'SURAT PERMOHONAN', 'Nomor 800/1187'),
    form: await paper('Formulir pendaftaran.pdf', 'FORMULIR PENDAFTARAN', `Email: ${email}`),
    recommendation: await paper('Rekomendasi pimpinan.pdf', 'SURAT REKOMENDASI', 'Sistem: Persuratan'),
    card,
    appointment: await paper('SK jabatan terakhir.pdf', 'SURAT KEPUTUSAN', 'Jabatan: Analis Kebijakan'),
    ...(await aSigningRequest(folder, name, email)),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function aLetter(title: string, lines: readonly string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage([595, 842]);
  page.drawText('PEMERINTAH KOTA PEKALONGAN', { x: 60, y: 780, size: 16, font });
  page.drawText(title, { x: 60, y: 730, size: 13, font });
  lines.forEach((line, index) => page.drawText(line, { x: 60, y: 690 - 22 * index, size: 11, font }));
  return pdf.save();
}

const anIdentityCard = (name: string): Promise<Buffer> =>
  sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="860" height="540">
      <rect width="860" height="540" fill="#a9d3ee"/><rect x="630" y="120" width="190" height="250" fill="#b3382c"/>
      <g font-family="sans-serif" font-size="24" fill="#123"><text x="230" y="60">PROVINSI JAWA TENGAH</text>
      <text x="40" y="150">NIK : 3375015703900002</text><text x="40" y="200">Nama : ${name}</text></g></svg>`),
  )
    .jpeg()
    .toBuffer();

/** A request as LOCK BSrE makes one, the key that must stay at home, and a request that will not do. */
async function aSigningRequest(folder: string, name: string, email: string) {
  const at = (fileName: string) => join(folder, fileName);
  const subject = `/C=ID/O=Pemerintah Kota Pekalongan/CN=${name}/emailAddress=${email}`;
  const request = (bits: number, key: string, csr: string) =>
    run('openssl', [
      'req',
      '-new',
      '-sha256',
      '-newkey',
      `rsa:${bits}`,
      '-nodes',
      '-keyout',
      key,
      '-out',
      csr,
      '-subj',
      subject,
    ]);
  const [csr, privateKey, shortCsr] = [at('permohonan.csr'), at('kunci-privat.pem'), at('pendek.csr')];
  await Promise.all([request(2048, privateKey, csr), request(1024, at('pendek.pem'), shortCsr)]);
  return { csr, privateKey, shortCsr };
}
