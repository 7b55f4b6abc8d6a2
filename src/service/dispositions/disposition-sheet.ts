import type { Application } from '../applications/application.ts';
import { settingsOf, type ServiceContext } from '../context.ts';
import { heading, rows } from '../papers/blocks.ts';
import { letterhead } from '../papers/letterhead.ts';
import { longDate } from '../papers/long-date.ts';
import { fonts, keepTogether, makePdf, widthOf, type Pdf } from '../papers/make-pdf.ts';
import { dispositionsOf, type Disposition } from './disposition.ts';

export const urgencies: Readonly<Record<string, string>> = {
  SANGAT_SEGERA: 'Sangat segera',
  SEGERA: 'Segera',
  RAHASIA: 'Rahasia',
  BIASA: 'Biasa',
};

export const instructionsInWords: Readonly<Record<string, string>> = {
  PROSES: 'Untuk diproses lebih lanjut',
  TINDAK_LANJUT: 'Untuk ditindaklanjuti',
  TANGGAPAN: 'Tanggapan dan saran',
  KOORDINASI: 'Koordinasikan/konfirmasikan',
  DIKETAHUI: 'Untuk diketahui',
  KONSEP_SURAT: 'Siapkan konsep surat',
  ARSIP: 'Arsipkan',
};

/** The sheet on paper as far as the case has come, one block for each desk: the service's reference, 3.2. */
export async function dispositionSheet(context: ServiceContext, application: Application): Promise<Buffer> {
  const { institution } = await settingsOf(context);
  const chain = await dispositionsOf(context.database, application.id);
  const facts = { title: `Lembar Disposisi ${application.ticketNumber}`, author: institution.office };
  return makePdf({ ...facts, at: context.clock.now() }, (pdf) => {
    letterhead(pdf, { institution: institution.name, office: institution.office, contacts: [] });
    heading(pdf, 'LEMBAR DISPOSISI');
    pdf.moveDown(0.5);
    rows(pdf, aboutLetter(application));
    pdf.moveDown(0.4);
    boxes(pdf, 'Sifat', urgencies, [chain.at(-1)?.urgency ?? '']);
    for (const each of chain) block(pdf, each);
  });
}

function aboutLetter({ unit, content, agendaNumber, ticketNumber, submittedAt }: Application) {
  const text = (key: string) => (typeof content[key] === 'string' ? content[key] : '');
  const [number, on] = [text('nomorSuratPermohonan'), text('tanggalSuratPermohonan')];
  return [
    { label: 'Surat dari', value: unit },
    { label: 'Nomor surat', value: number || '-' },
    { label: 'Tanggal surat', value: on === '' ? '-' : longDate(on) },
    { label: 'Diterima tanggal', value: longDate(submittedAt) },
    { label: 'Nomor agenda', value: agendaNumber ?? '-' },
    { label: 'Nomor registrasi', value: ticketNumber },
    { label: 'Hal', value: 'Permohonan Penerbitan Sertifikat Elektronik' },
  ];
}

function block(pdf: Pdf, disposition: Disposition): void {
  const { from, to, instructions, note, workingDays, dueOn, initials, signedAt } = disposition;
  keepTogether(pdf, 190);
  const { left } = pdf.page.margins;
  pdf.moveDown(0.6).lineWidth(0.6);
  pdf
    .moveTo(left, pdf.y)
    .lineTo(left + widthOf(pdf), pdf.y)
    .stroke();
  pdf.moveDown(0.4).font(fonts.bold).text(from, left, pdf.y).font(fonts.plain);
  rows(pdf, [{ label: 'Diteruskan kepada', value: to }]);
  boxes(pdf, 'Dengan hormat harap', instructionsInWords, instructions);
  const limit =
    workingDays === undefined ? '-' : `${workingDays} hari kerja${dueOn ? ` (${longDate(dueOn)})` : ''}`;
  rows(pdf, [
    { label: 'Catatan', value: note ?? '-' },
    { label: 'Batas waktu', value: limit },
    { label: 'Paraf', value: `${initials}, ${longDate(signedAt)}` },
  ]);
}

/** Check boxes in two columns, drawn, since no font of a paper has them. */
function boxes(
  pdf: Pdf,
  label: string,
  choices: Readonly<Record<string, string>>,
  chosen: readonly string[],
): void {
  const { left } = pdf.page.margins;
  pdf.text(`${label}:`, left, pdf.y);
  const width = widthOf(pdf) / 2;
  const list = Object.entries(choices);
  for (let index = 0; index < list.length; index += 2) {
    const top = pdf.y;
    for (const [column, [code, words]] of list.slice(index, index + 2).entries())
      box(pdf, words, { left: left + column * width, top, isChosen: chosen.includes(code) });
    pdf.y = top + 16;
  }
  pdf.x = left;
}

function box(
  pdf: Pdf,
  words: string,
  { left, top, isChosen }: { left: number; top: number; isChosen: boolean },
) {
  pdf
    .lineWidth(0.7)
    .rect(left + 2, top + 1, 9, 9)
    .stroke();
  if (isChosen)
    pdf
      .lineWidth(1.4)
      .moveTo(left + 3.5, top + 5.5)
      .lineTo(left + 6, top + 8.5)
      .lineTo(left + 10, top + 2)
      .stroke();
  pdf.text(words, left + 18, top, { lineBreak: false });
}
