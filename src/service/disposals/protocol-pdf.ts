import { localDateOf } from '../../kernel/local-date.ts';
import { heading, paragraph, rows, subheading } from '../papers/blocks.ts';
import { letterhead } from '../papers/letterhead.ts';
import { longDate } from '../papers/long-date.ts';
import { fonts, keepTogether, makePdf, widthOf, type Pdf } from '../papers/make-pdf.ts';
import { placeOf } from '../papers/place-of.ts';
import { table } from '../papers/table.ts';
import { classLabels } from '../retention/retention-settings.ts';
import type { ServiceSettings } from '../settings.ts';
import { countsOf, type Disposal, type DisposalItem, type ItemState } from './disposal.ts';

// The Berita Acara Pemusnahan: what was destroyed and what was not, on whose decision, with room for those who sign it.
// It names cases by their numbers and never a person whose data they were.

export interface ProtocolFacts {
  readonly disposal: Disposal;
  readonly items: readonly DisposalItem[];
  readonly settings: ServiceSettings;
  /** Of those who decided, by their ids. */
  readonly names: Readonly<Record<string, string>>;
}

export function protocolPdf(facts: ProtocolFacts, at: Date): Promise<Buffer> {
  const { disposal, settings } = facts;
  const { institution } = settings;
  const title = `Berita Acara Pemusnahan Arsip ${disposal.number ?? ''}`;
  return makePdf({ title, author: institution.office, at }, (pdf) => {
    const contacts = [institution.address, institution.phone, institution.website, institution.email];
    letterhead(pdf, { institution: institution.name, office: institution.office, contacts });
    heading(pdf, 'BERITA ACARA PEMUSNAHAN ARSIP', `Nomor ${disposal.number ?? '-'}`);
    pdf.moveDown();
    opening(pdf, facts);
    list(pdf, facts);
    signatures(pdf, facts);
    hash(pdf, disposal);
  });
}

function opening(pdf: Pdf, { disposal, items, settings }: ProtocolFacts): void {
  const counts = countsOf(items);
  const files = items.reduce((sum, each) => sum + Number(each.files ?? 0), 0);
  const on = longDate(disposal.executedAt ?? disposal.openedAt);
  paragraph(
    pdf,
    `Pada tanggal ${on}, ${settings.institution.office} ${settings.institution.name} telah memusnahkan arsip yang ` +
      `masa simpannya berakhir, berdasarkan usulan musnah periode ${disposal.period}, jadwal retensi yang berlaku, ` +
      'dan Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi.',
  );
  pdf.moveDown(0.5);
  rows(
    pdf,
    [
      { label: 'Butir dimusnahkan', value: String(counts.destroyed) },
      { label: 'Berkas dimusnahkan', value: String(files) },
      { label: 'Dikecualikan petugas', value: String(counts.excluded) },
      { label: 'Ditahan dari pemusnahan', value: String(counts.held) },
      { label: 'Tidak lagi jatuh tempo', value: String(counts['not-due']) },
      {
        label: 'Cara',
        value:
          'Data pribadi dihapus dari basis data; kunci enkripsi setiap berkas dimusnahkan, lalu berkasnya dihapus.',
      },
    ],
    { labelWidth: 150 },
  );
}

const stateWords: Readonly<Record<ItemState, string>> = {
  proposed: 'Belum dimusnahkan',
  excluded: 'Dikecualikan',
  destroyed: 'Dimusnahkan',
  held: 'Ditahan',
  'not-due': 'Tidak lagi jatuh tempo',
  refused: 'Tidak disetujui',
};

const columns = [
  { label: 'No.', share: 5 },
  { label: 'Nomor', share: 18 },
  { label: 'Golongan arsip', share: 19 },
  { label: 'Kegiatan terakhir', share: 16 },
  { label: 'Jatuh tempo', share: 16 },
  { label: 'Berkas', share: 8 },
  { label: 'Keadaan', share: 18 },
];

function list(pdf: Pdf, { items }: ProtocolFacts): void {
  subheading(pdf, 'Daftar arsip');
  table(
    pdf,
    columns,
    items.map((item) => [
      ...[String(item.position), item.label, classLabels[item.class]],
      ...[dayOf(item.lastActivityAt), dayOf(item.dueAt), String(item.files ?? 0)],
      // Why somebody took it off stays on the screen: a reason may name a person.
      stateWords[item.state],
    ]),
  );
}

/** 20-09-2031: one line in a narrow column. */
const dayOf = (at: string): string => localDateOf(new Date(at)).split('-').reverse().join('-');

interface Signer {
  readonly as: string;
  readonly name: string;
}

function signatures(pdf: Pdf, { disposal, names, settings }: ProtocolFacts): void {
  const named = (id: string | null) => (id === null ? '' : (names[id] ?? ''));
  const signers: Signer[] = [
    { as: 'Peninjau', name: named(disposal.reviewedBy) },
    { as: 'Penilai', name: named(disposal.assessedBy) },
    ...settings.retention.witnesses.map((as) => ({ as, name: '' })),
    { as: settings.letter.signatory, name: named(disposal.decidedBy) },
  ];
  const pairs = Array.from({ length: Math.ceil(signers.length / 2) }, (_, at) =>
    signers.slice(2 * at, 2 * at + 2),
  );
  const on = longDate(disposal.executedAt ?? disposal.openedAt);
  // Signatures on a page of their own would sign nothing: the sentence they are under goes with them.
  keepTogether(
    pdf,
    declarationHeight + hashHeight + pairs.reduce((sum, each) => sum + heightOf(pdf, each), 0),
  );
  pdf.moveDown();
  paragraph(
    pdf,
    'Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.',
  );
  pdf.moveDown(0.5);
  pdf.text(`${placeOf(settings)}, ${on}`, pdf.page.margins.left, pdf.y, { align: 'right' });
  pdf.moveDown(0.5);
  for (const each of pairs) pair(pdf, each);
}

/** In points; the hash of the list below the signatures goes with them, too. */
const [declarationHeight, hashHeight] = [90, 40];
const signingRoom = 52;
const afterPair = 12;
const widthOfSigner = (pdf: Pdf): number => widthOf(pdf) / 2 - 10;
const shownName = ({ name }: Signer): string => (name === '' ? '.'.repeat(40) : name);

/** Of the taller of the two, each in its own font. */
function heightOf(pdf: Pdf, signers: readonly Signer[]): number {
  return labelHeight(pdf, signers) + signingRoom + nameHeight(pdf, signers) + afterPair;
}

function labelHeight(pdf: Pdf, signers: readonly Signer[]): number {
  const width = widthOfSigner(pdf);
  return Math.max(...signers.map(({ as }) => pdf.heightOfString(`${as},`, { width })));
}

function nameHeight(pdf: Pdf, signers: readonly Signer[]): number {
  const width = widthOfSigner(pdf);
  pdf.font(fonts.bold);
  const height = Math.max(...signers.map((each) => pdf.heightOfString(shownName(each), { width })));
  pdf.font(fonts.plain);
  return height;
}

function pair(pdf: Pdf, signers: readonly Signer[]): void {
  const top = pdf.y;
  const width = widthOfSigner(pdf);
  const [height, nameAt] = [heightOf(pdf, signers), top + labelHeight(pdf, signers) + signingRoom];
  for (const [index, each] of signers.entries()) {
    const left = pdf.page.margins.left + index * (width + 20);
    pdf.font(fonts.plain).text(`${each.as},`, left, top, { width });
    pdf.font(fonts.bold).text(shownName(each), left, nameAt, { width });
  }
  pdf.font(fonts.plain);
  pdf.x = pdf.page.margins.left;
  pdf.y = top + height;
}

function hash(pdf: Pdf, { sha256 }: Disposal): void {
  if (sha256 === null) return;
  keepTogether(pdf, hashHeight);
  pdf.moveDown();
  pdf.font(fonts.plain).fontSize(8);
  pdf.text(`SHA-256 daftar arsip: ${sha256}`, pdf.page.margins.left, pdf.y);
  pdf.fontSize(11.5);
}
