import { compileFeel } from '../../../src/engine/expressions/compile-feel.ts';
import type { Variables } from '../../../src/engine/variables.ts';

// Regular expressions in FEEL: what they answer, and that none of them keeps the program waiting.

const valueOf = (text: string, variables: Variables = {}) => compileFeel(`=${text}`).evaluate(variables);

it.each([
  ['matches("foobar", "^fo*b")', true],
  ['matches("FOOBAR", "^fo*b")', false],
  ['matches("FOOBAR", "^fo*b", "i")', true],
  ['matches(pattern: "b+", input: "abba")', true],
  ['matches("a", "[a")', null],
  ['matches("a", "a", "g")', null],
  ['matches(1, "1")', null],
  ['replace("abcd", "(ab)|(a)", "[1=$1][2=$2]")', '[1=ab][2=]cd'],
  ['replace("abra", "a", "<$0>")', '<a>br<a>'],
  ['replace("Abra", "a", "_", "i")', '_br_'],
  ['split("satu; dua;tiga", "\\s*;\\s*")', ['satu', 'dua', 'tiga']],
  ['split("satu", "[")', null],
  ['for n in ["3375-01", "33-75"] return matches(n, "^\\d{4}-\\d{2}$")', [true, false]],
])('%s is %j', (text, value) => {
  expect(valueOf(text)).toEqual(value);
});

it.each([
  ['matches(nama, "^(a+)+$")'],
  ['replace(nama, "(a|aa)+b", "c")'],
  ['split(nama, "(a*)*b")'],
  ['matches(nama, "^(?=a*)a*$")'],
  ['for n in daftar return matches(nama, ".*.*b")'],
  ['some n in daftar satisfies matches(nama, ".*.*b")'],
])('%s ends with a sentence in time', (text) => {
  const variables = { nama: 'a'.repeat(200), daftar: Array.from({ length: 1_000 }, (_, n) => n) };
  const began = process.cpuUsage();
  expect(() => valueOf(text, variables)).toThrow(/can take very long|more than .* steps/);
  expect(process.cpuUsage(began).user / 1000).toBeLessThan(3_000);
});

it('a variable of that name goes before the function', () => {
  expect(valueOf('matches', { matches: 3 })).toBe(3);
});
