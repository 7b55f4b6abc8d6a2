import { embeddedAlphabet, standardAlphabet } from '../../../src/service/papers/alphabet.ts';
import { makePdf } from '../../../src/service/papers/make-pdf.ts';

const facts = { title: 'Uji', author: 'Dinas', at: new Date('2026-11-23T02:00:00.000Z') };
const paperOf = async (text: string) => (await makePdf(facts, (pdf) => pdf.text(text))).toString('latin1');

describe('the letters of a paper', () => {
  it.each([
    ['Chairunnisa’ – “Ayu” é ñ €', []],
    ['Nguyễn', ['ễ']],
    ['a\r\nb\tc\u0007\u200d', []],
  ])('the standard fonts have what Indonesian needs: %j', (text, missing) => {
    const alphabet = standardAlphabet();
    alphabet.written(text);
    expect([...alphabet.missing]).toEqual(missing);
  });

  it.each([
    ['Nguyễn Thị Ḍaḥlan Čhoirunnisa Δ Я', 'Nguyễn Thị Ḍaḥlan Čhoirunnisa Δ Я'],
    ['E\u0301', 'É'],
    ['ꦱꦶ 👩‍🔧️', '□□ □□'],
    ['a\r\nb\tc\u0007', 'a\nb c'],
  ])('others are set in fonts of the paper itself, and what those lack is a box: %s', (text, expected) => {
    expect(embeddedAlphabet().written(text)).toBe(expected);
  });

  it('every letter is one of both, or is told as missing', () => {
    const alphabet = embeddedAlphabet();
    alphabet.written('ꦱꦶꦱ😀');
    expect([...alphabet.missing]).toEqual(['ꦱ', 'ꦶ', '😀']);
  });
});

it('a paper carries fonts only where its text needs them, and is the same bytes each time', async () => {
  expect(await paperOf('Siti Aminah')).not.toContain('FontFile2');
  const paper = await paperOf('Nguyễn');
  expect(paper).toContain('FontFile2');
  expect(paper).toContain('DejaVuSerifCondensed');
  expect(await paperOf('Nguyễn')).toBe(paper);
});
