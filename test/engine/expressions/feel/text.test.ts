import { expectEach } from './feel.ts';

// DMN 1.5, 10.3.4.3, and the literals of 10.3.1.

describe('functions of texts', () => {
  expectEach([
    ['substring("foobar", 3)', 'obar'],
    ['substring("foobar", 3, 3)', 'oba'],
    ['substring("foobar", -2, 1)', 'a'],
    ['substring("\\U01F40Eab", 2)', 'ab'],
    ['substring("foobar", 0)', null],
    ['substring("foobar", 7)', null],
    ['substring("foobar", 1, 0)', null],
    ['substring(string: "foobar", start position: 3)', 'obar'],
    ['substring(null, 1)', null],
    ['string length("foo")', 3],
    ['string length("\u{1F40E}ab")', 3],
    ['string length("")', 0],
    ['string length(1)', null],
    ['string length(["abc"])', 3],
    ['upper case("aBc4")', 'ABC4'],
    ['lower case(string: "aBc4")', 'abc4'],
    ['substring before("foobar", "bar")', 'foo'],
    ['substring before("foobar", "xyz")', ''],
    ['substring before("foobar", "")', ''],
    ['substring after("foobar", "ob")', 'ar'],
    ['substring after("", "a")', ''],
    ['substring after("foobar", "")', 'foobar'],
    ['contains("foobar", "of")', false],
    ['contains("foobar", "")', true],
    ['contains(string: "foobar", match: "bar")', true],
    ['contains("foobar", null)', null],
    ['starts with("foobar", "fo")', true],
    ['ends with("foobar", "r")', true],
    ['string join(["a", "b", "c"], "_and_")', 'a_and_b_and_c'],
    ['string join(["a", null, "c"], "-")', 'a-c'],
    ['string join(["a", "b"])', 'ab'],
    ['string join(["a", "b"], null)', 'ab'],
    ['string join("a", "-")', 'a'],
    ['string join([], "-")', ''],
    ['string join([1], "-")', null],
  ]);
});

describe('patterns', () => {
  expectEach([
    ['matches("foobar", "^fo*b")', true],
    ['matches("FoO", "foo")', false],
    ['matches("FoO", "foo", "i")', true],
    ['matches("a\\nb", "a.b", "s")', true],
    ['matches("a\\nb", "^b$", "m")', true],
    ['matches("hello world", "hello\\\\ sworld", "x")', true],
    ['matches("helloworld", "hello world", "x")', true],
    ['matches("abc", "[a-z-[b]]c")', false],
    ['matches("foo", "(foo", "")', null],
    ['matches("foo", "foo", "p")', null],
    ['matches(null, "a")', null],
    ['replace("abracadabra", "bra", "*")', 'a*cada*'],
    ['replace("abracadabra", "a(.)", "a$1$1")', 'abbraccaddabbra'],
    ['replace("AAAA", "a+", "b", "i")', 'b'],
    ['replace("abc", "b", "[$0]")', 'a[b]c'],
    ['replace("abc", "b", "\\\\$")', 'a$c'],
    ['replace(input: "abc", pattern: "b", replacement: "x")', 'axc'],
    ['replace("abc", "[b", "x")', null],
    ['split("John Doe", "\\\\s")', ['John', 'Doe']],
    ['split("a;b;c;;", ";")', ['a', 'b', 'c', '', '']],
    ['split("a", null)', null],
  ]);
});

describe('texts in quotes', () => {
  expectEach([
    ['"\\t|\\n|\\"|\\\\|\\u0041|\\U01F40E|\'"', '\t|\n|"|\\|A|\u{1F40E}|\''],
    ['"tanpa \\d arti"', 'tanpa \\d arti'],
    ['"//" + "/* bukan komentar */"', '///* bukan komentar */'],
  ]);
});

describe('string()', () => {
  expectEach([
    ['string(1.1)', '1.1'],
    ['string(1e22)', '10000000000000000000000'],
    ['string(-1.5e-7)', '-0.00000015'],
    ['string(100 * 0.01)', '1'],
    ['string(true)', 'true'],
    ['string("a")', 'a'],
    ['string(null)', null],
    ['string(date("2026-11-22"))', '2026-11-22'],
    ['string(date("-2017-12-31"))', '-2017-12-31'],
    ['string(duration("P14M"))', 'P1Y2M'],
    ['string(duration("PT36H61S"))', 'P1DT12H1M1S'],
    ['string(duration("P0M"))', 'P0M'],
    ['string(duration("PT0H"))', 'PT0S'],
    ['string(["a", 1, null, [true]])', '["a", 1, null, [true]]'],
    ['string({a: "foo", "b c": {d: 1}})', '{a: "foo", b c: {d: 1}}'],
    ['string([1..5))', '[1..5)'],
    ['string(from: 1)', '1'],
    ['string()', null],
  ]);
});

describe('number()', () => {
  expectEach([
    ['number("1 000,5", " ", ",")', 1000.5],
    ['number("1,000.5", ",", ".")', 1000.5],
    ['number("1.000,5", ".", ",")', 1000.5],
    ['number("1000.5", null, ".")', 1000.5],
    ['number("1000,5", null, ",")', 1000.5],
    ['number("1000", null, null)', 1000],
    ['number("-1e2", null, null)', -100],
    ['number("1", "-", ".")', null],
    ['number("1", ".", ".")', null],
    ['number("1.5", null, ",")', null],
    ['number("abc", null, null)', null],
    ['number("", null, null)', null],
    ['number(null, ",", ".")', null],
    ['number(from: "1,5", grouping separator: null, decimal separator: ",")', 1.5],
  ]);
});
