import { fonts, widthOf, type Pdf } from './make-pdf.ts';

export interface Letterhead {
  institution: string;
  office: string;
  /** Address, telephone and the like; empty ones are left out. */
  contacts: readonly string[];
}

/** The kop of an official letter: government, office, where it is, and a thick and a thin line below. */
export function letterhead(pdf: Pdf, { institution, office, contacts }: Letterhead): void {
  const { left } = pdf.page.margins;
  const line = (font: string, size: number, text: string) =>
    pdf.font(font).fontSize(size).text(text, left, pdf.y, { align: 'center' });
  line(fonts.plain, 13.5, institution.toUpperCase());
  line(fonts.bold, 15.5, office.toUpperCase());
  const known = contacts.filter((contact) => contact !== '').map(unbroken);
  if (known.length > 0) line(fonts.plain, 9.5, known.join(' · '));
  pdf.y += 4;
  rule(pdf, 2);
  pdf.y += 3;
  rule(pdf, 0.6);
  pdf.y += 14;
  pdf.font(fonts.plain).fontSize(11.5);
}

/** A short entry is not parted at the end of a line. */
const unbroken = (contact: string): string =>
  contact.length < 60 ? contact.replaceAll(' ', '\u00a0') : contact;

function rule(pdf: Pdf, thickness: number): void {
  const { left } = pdf.page.margins;
  pdf
    .lineWidth(thickness)
    .moveTo(left, pdf.y)
    .lineTo(left + widthOf(pdf), pdf.y)
    .stroke();
}
