import { PDFDocument } from '@cantoo/pdf-lib';
import { paperOfTyped } from '../../../src/service/papers/applicant-papers.ts';
import { pdfPages, pdfText, squeezed } from '../../support/pdf-text.ts';
import { aService, type TestService } from '../support/a-service.ts';
import { rightAnswers } from '../support/registration.ts';

let service: TestService;
beforeAll(async () => {
  service = await aService();
});
afterAll(() => service.close());

const both = ['surat-rekomendasi', 'formulir-pendaftaran'] as const;
const make = (paper: (typeof both)[number], values: Record<string, unknown> = rightAnswers) =>
  paperOfTyped(service.context, paper, values);

describe.each(both)('the filled-in %s', (paper) => {
  it('says what was typed, numbers in groups', async () => {
    const text = await pdfText(await make(paper));
    for (const part of [
      ...['Siti Aminah', '3375 0157 0890 0001', '19900817 201505 2 001', 'Dinas Kesehatan'],
      ...[
        'Analis Kebijakan Ahli Muda',
        'Budi Santoso',
        '19700101 199503 1 001',
        'Pemerintah Kota Pekalongan',
      ],
    ])
      expect(text).toContain(squeezed(part));
  });

  it('is one page, with a title and the language of its words, and the same bytes each time', async () => {
    const [once, again] = [await make(paper), await make(paper)];
    expect(once.equals(again)).toBe(true);
    const pdf = await PDFDocument.load(once);
    expect(pdf.getPageCount()).toBe(1);
    expect(pdf.getTitle()).toMatch(/^(Surat Rekomendasi|Formulir Pendaftaran)/);
    expect(once.toString('latin1')).toContain('/Lang (id-ID)');
  });

  it('leaves lines to write on for what was not typed yet', async () => {
    const text = await pdfText(await make(paper, {}));
    expect(text).toContain('Namalengkap');
    expect(text).toContain('.'.repeat(30));
  });

  it('numbers its pages once long names make it longer than one', async () => {
    const long = Object.fromEntries(
      Object.entries(rightAnswers).map(([key, value]) => [
        key,
        typeof value === 'string' && key !== 'nik' ? `${value} `.repeat(40) : value,
      ]),
    );
    const pages = await pdfPages(await make(paper, long));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.at(-1)).toContain(`Halaman${pages.length}dari${pages.length}`);
    // Nobody signs a page that says nothing.
    expect(pages.at(-1)).toMatch(/Demikiansuratrekomendasi|Sayamenyatakan/);
  });
});
