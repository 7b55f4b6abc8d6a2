import { closing, paragraph, rows, signature, type Signature } from '../papers/blocks.ts';
import { letterhead } from '../papers/letterhead.ts';
import { fonts, keepTogether, makePdf, widthOf, type Pdf } from '../papers/make-pdf.ts';
import { qrCode } from '../papers/qr-code.ts';
import type { ServiceSettings } from '../settings.ts';
import type { LetterPaper } from './letter-paper.ts';

export interface LetterPdf {
  paper: LetterPaper;
  settings: ServiceSettings;
  /** Where the public may check it; a preview has none, and says that it is one. */
  verifyAt: string | undefined;
  at: Date;
}

/** The letter on paper: the layout of official letters, the service's reference, 3.4. */
export function letterPdf({ paper, settings, verifyAt, at }: LetterPdf): Promise<Buffer> {
  const { institution } = settings;
  const title = paper.heading.at(-1)?.value ?? 'Surat';
  return makePdf({ title, author: institution.office, at }, (pdf) => {
    letterhead(pdf, {
      institution: institution.name,
      office: institution.office,
      contacts: contactsOf(institution),
    });
    if (verifyAt === undefined) previewMark(pdf);
    pdf.text(paper.placeAndDate, pdf.page.margins.left, pdf.y, { align: 'right' });
    pdf.moveDown(0.4);
    rows(pdf, paper.heading, { labelWidth: 58 });
    pdf.moveDown();
    addressee(pdf, paper);
    pdf.moveDown();
    const last = paper.body.at(-1);
    const isText = typeof last === 'string';
    for (const part of isText ? paper.body.slice(0, -1) : paper.body) bodyPart(pdf, part);
    const signed = signatureOf(paper);
    if (isText) closing(pdf, last, signed, { indent: 36, gap: 16 });
    else signature(pdf, signed);
    copies(pdf, paper.copies);
    if (verifyAt !== undefined) verification(pdf, verifyAt, institution.office);
  });
}

const signatureOf = ({ signature: { above, isElectronic, name, below } }: LetterPaper): Signature => ({
  above,
  ...(isElectronic && { inRoom: 'Ditandatangani secara elektronik' }),
  name,
  below,
});

const contactsOf = ({ address, phone, website, email }: ServiceSettings['institution']): string[] => [
  address,
  phone && `Telepon ${phone}`,
  website && `Laman ${website}`,
  email && `Pos-el ${email}`,
];

function previewMark(pdf: Pdf): void {
  pdf.font(fonts.italic).fontSize(9.5);
  pdf.text('Pratinjau: belum ditandatangani, belum bernomor', pdf.page.margins.left, pdf.y, {
    align: 'center',
  });
  pdf.font(fonts.plain).fontSize(11.5).moveDown(0.5);
}

/** "c.q." begins a line of its own. */
function addressee(pdf: Pdf, { addressee: text, addresseePlace }: LetterPaper): void {
  const [first = '', ...others] = text.split(/\s+(?=c\.q\.)/u);
  const width = widthOf(pdf) * 0.75;
  pdf.text(`Yth. ${first}`, pdf.page.margins.left, pdf.y, { width });
  for (const line of others) pdf.text(line, pdf.page.margins.left + 24, pdf.y, { width });
  if (addresseePlace !== '') pdf.text(`di ${addresseePlace}`, pdf.page.margins.left + 24, pdf.y, { width });
  pdf.x = pdf.page.margins.left;
}

function bodyPart(pdf: Pdf, part: LetterPaper['body'][number]): void {
  if (typeof part === 'string') paragraph(pdf, part, { indent: 36 });
  else rows(pdf, part, { inset: 36, labelWidth: 85 });
  pdf.moveDown(0.5);
}

function copies(pdf: Pdf, list: readonly string[]): void {
  if (list.length === 0) return;
  const width = widthOf(pdf);
  const lines = ['Tembusan:', ...list.map((copy, index) => `${index + 1}. ${copy}`)];
  pdf.moveDown(0.8);
  keepTogether(
    pdf,
    lines.reduce((sum, line) => sum + pdf.heightOfString(line, { width }), 0),
  );
  for (const line of lines) pdf.text(line, pdf.page.margins.left, pdf.y, { width });
}

const codeSize = 70;

/** At the foot of the last page, where its reader looks for it. */
function verification(pdf: Pdf, address: string, office: string): void {
  const { left, bottom } = pdf.page.margins;
  const below = pdf.page.height - bottom - codeSize;
  if (pdf.y > below - 6) pdf.addPage();
  const top = pdf.page.height - pdf.page.margins.bottom - codeSize;
  qrCode(pdf, address, { left, top, size: codeSize });
  pdf
    .fontSize(8.5)
    .text(
      `Surat ini diberi nomor dan diarsipkan oleh ${office}. Keasliannya dapat diperiksa dengan memindai kode ` +
        `ini atau membuka ${address}`,
      left + codeSize + 12,
      top + 18,
      { width: widthOf(pdf) - codeSize - 12 },
    );
}
