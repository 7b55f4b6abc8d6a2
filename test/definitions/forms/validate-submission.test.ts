import { validateSubmission } from '../../../src/definitions/forms/validate-submission.ts';
import type { Json } from '../../../src/engine/variables.ts';
import { aField, aForm, options } from './a-form.ts';

type Raw = string | string[] | undefined;
const one = (type: string, rest: Record<string, unknown> = {}) => aForm(aField(type, 'x', rest));
const check = (form: ReturnType<typeof aForm>, raw: Record<string, Raw>, known = {}) =>
  validateSubmission(form, raw, known, 'id');

describe('validateSubmission takes', () => {
  const choice = { values: options('LENGKAP', 'DITOLAK') };
  it.each<[string, string, Record<string, unknown>, Raw, Json]>([
    ['text, trimmed', 'textfield', {}, '  Siti Aminah ', 'Siti Aminah'],
    ['text with one kind of line end', 'textarea', {}, 'satu\r\ndua\rtiga', 'satu\ndua\ntiga'],
    ['accents in one form', 'textfield', {}, 'Andre\u0301', 'André'],
    ['nothing typed as null', 'textfield', {}, '   ', null],
    ['nothing sent as null', 'textfield', {}, undefined, null],
    ['the last of two texts', 'textfield', {}, ['a', 'b'], 'b'],
    [
      'an e-mail address',
      'textfield',
      { validate: { validationType: 'email' } },
      'sri@pekalongankota.go.id',
      'sri@pekalongankota.go.id',
    ],
    [
      'a phone number',
      'textfield',
      { validate: { validationType: 'phone' } },
      '+62 812-3456-7890',
      '+62 812-3456-7890',
    ],
    [
      'a text in its pattern',
      'textfield',
      { validate: { pattern: '^\\d{16}$' } },
      '3375011708900001',
      '3375011708900001',
    ],
    ['a whole number', 'number', {}, '12', 12],
    ['a decimal comma', 'number', {}, '91,48', 91.48],
    ['a decimal dot', 'number', {}, '91.48', 91.48],
    ['thousands and a comma', 'number', {}, '1.234.567,5', 1234567.5],
    ['thousands where numbers are whole', 'number', { decimalDigits: 0 }, '1.500', 1500],
    ['a negative number', 'number', {}, '-3', -3],
    ['a small decimal', 'number', {}, '0.125', 0.125],
    ['minus zero as zero', 'number', {}, '-0', 0],
    ['the smallest number allowed', 'number', { validate: { min: 1 } }, '1', 1],
    ['a ticked box', 'checkbox', {}, 'on', true],
    ['a ticked box after its hidden twin', 'checkbox', {}, ['', 'on'], true],
    ['an unticked box', 'checkbox', {}, undefined, false],
    ['an option', 'radio', choice, 'DITOLAK', 'DITOLAK'],
    ['yes as true', 'radio', { values: options('true', 'false') }, 'true', true],
    ['no as false', 'select', { values: options('true', 'false') }, 'false', false],
    [
      '"true" among other options as text',
      'radio',
      { values: options('true', 'false', 'LAIN') },
      'true',
      'true',
    ],
    [
      'several options, in the order of the form',
      'checklist',
      choice,
      ['DITOLAK', 'LENGKAP', 'LENGKAP'],
      ['LENGKAP', 'DITOLAK'],
    ],
    ['no option of a checklist', 'checklist', choice, undefined, []],
    ['a leap day', 'datetime', { subtype: 'date' }, '2028-02-29', '2028-02-29'],
  ])('%s', (_, type, rest, typed, value) => {
    expect(check(one(type, rest), { x: typed })).toEqual({ values: { x: value }, problems: [] });
  });
});

describe('validateSubmission asks to mend', () => {
  const choice = { values: options('LENGKAP', 'DITOLAK') };
  const required = { validate: { required: true } };
  it.each<[string, string, Record<string, unknown>, Raw, RegExp]>([
    ['a missing text', 'textfield', required, ' ', /^Isi “Label x”/],
    ['a missing choice', 'radio', { ...choice, ...required }, undefined, /^Pilih jawaban/],
    ['a missing tick', 'checkbox', required, 'off', /^Centang/],
    ['an empty checklist', 'checklist', { ...choice, ...required }, [''], /^Pilih jawaban/],
    ['an option that is not offered', 'select', choice, 'LULUS', /yang tersedia/],
    ['an option beside those offered', 'checklist', choice, ['LENGKAP', 'LULUS'], /yang tersedia/],
    ['a text too short', 'textfield', { validate: { minLength: 5 } }, 'abcd', /sedikitnya 5/],
    [
      'a text too long',
      'textfield',
      { validate: { maxLength: 3 } },
      'abcd',
      /paling banyak 3 karakter; sekarang 4/,
    ],
    ['a text beyond the default bound', 'textarea', {}, 'a'.repeat(10_001), /paling banyak 10000/],
    [
      'a text beyond what a pattern is tried on',
      'textfield',
      { validate: { pattern: '^a+$' } },
      'a'.repeat(201),
      /paling banyak 200/,
    ],
    ['two lines in one', 'textfield', {}, 'a\nb', /satu baris/],
    ['a control character', 'textarea', {}, 'a\u0000b', /tidak dapat disimpan/],
    ['half a character', 'textfield', {}, 'a\ud800', /tidak dapat disimpan/],
    [
      'an e-mail address without a host',
      'textfield',
      { validate: { validationType: 'email' } },
      'sri@',
      /surel lengkap/,
    ],
    [
      'a phone number with letters',
      'textfield',
      { validate: { validationType: 'phone' } },
      '0812x',
      /nomor telepon/,
    ],
    [
      'a NIK of 15 digits',
      'textfield',
      { validate: { pattern: '^\\d{16}$' } },
      '337501170890000',
      /bentuknya/,
    ],
    ['a number in words', 'number', {}, 'dua', /angka saja/],
    ['two commas', 'number', {}, '1,2,3', /angka saja/],
    ['infinity', 'number', {}, 'Infinity', /angka saja/],
    ['hexadecimal', 'number', {}, '0x10', /angka saja/],
    ['a number beyond what is exact', 'number', {}, '99999999999999999999', /angka saja/],
    ['a dot that can mean two things', 'number', {}, '1.500', /dua cara/],
    ['a fraction of a whole', 'number', { decimalDigits: 0 }, '1,5', /bilangan bulat/],
    ['a number too small', 'number', { validate: { min: 1.5 } }, '1,4', /1,5 atau lebih/],
    ['a number too large', 'number', { validate: { max: 1000 } }, '1001', /1\.000 atau kurang/],
    ['31 February', 'datetime', { subtype: 'date' }, '2026-02-31', /kalender/],
    ['a date in another order', 'datetime', { subtype: 'date' }, '31-12-2026', /kalender/],
    ['a date with a time', 'datetime', { subtype: 'date' }, '2026-12-31T00:00', /kalender/],
  ])('%s', (_, type, rest, typed, message) => {
    const { values, problems } = check(one(type, rest), { x: typed });
    expect(values).toEqual({});
    expect(problems).toEqual([{ field: 'x', message: expect.stringMatching(message) }]);
  });

  it('uses the form’s own sentence for a pattern, in the reader’s language', () => {
    const form = one('textfield', {
      validate: { pattern: '^\\d{18}$' },
      properties: {
        labelEn: 'Staff number',
        patternMessage: 'NIP berisi 18 angka.',
        patternMessageEn: 'A NIP has 18 digits.',
      },
    });
    expect(check(form, { x: '1' }).problems[0]?.message).toBe('NIP berisi 18 angka.');
    expect(validateSubmission(form, { x: '1' }, {}, 'en').problems[0]?.message).toBe('A NIP has 18 digits.');
  });

  it('speaks English with English labels', () => {
    const form = one('textfield', { ...required, properties: { labelEn: 'Name' } });
    expect(validateSubmission(form, {}, {}, 'en').problems).toEqual([
      { field: 'x', message: 'Fill in “Name”.' },
    ]);
  });
});

describe('validateSubmission and what is shown', () => {
  const outcome = aField('radio', 'hasil', { values: options('LENGKAP', 'DITOLAK') });
  const reason = aField('textarea', 'alasan', {
    validate: { required: true },
    conditional: { hide: '=hasil != "DITOLAK"' },
  });

  it('drops a hidden field and does not ask for it', () => {
    expect(check(aForm(outcome, reason), { hasil: 'LENGKAP', alasan: 'sisa' })).toEqual({
      values: { hasil: 'LENGKAP' },
      problems: [],
    });
  });

  it('asks for the same field once it is shown', () => {
    const { problems } = check(aForm(outcome, reason), { hasil: 'DITOLAK' });
    expect(problems.map((problem) => problem.field)).toEqual(['alasan']);
  });

  it('sees what the case knows', () => {
    const form = aForm(
      aField('textfield', 'x', { conditional: { hide: '=not(list contains(dokumenDitolak, "csr"))' } }),
    );
    expect(check(form, { x: 'a' }, { dokumenDitolak: ['scan-ktp'] }).values).toEqual({});
    expect(check(form, { x: 'a' }, { dokumenDitolak: ['csr'] }).values).toEqual({ x: 'a' });
  });

  it('hides everything in a hidden group', () => {
    const form = aForm(outcome, {
      type: 'group',
      components: [aField('textfield', 'x')],
      conditional: { hide: '=hasil = null' },
    });
    expect(check(form, { x: 'a' }).values).toEqual({ hasil: null });
    expect(check(form, { x: 'a', hasil: 'LENGKAP' }).values).toEqual({ hasil: 'LENGKAP', x: 'a' });
  });

  it('lets a hidden field decide nothing about another', () => {
    // given: c hides b, and b would hide a
    const form = aForm(
      aField('textfield', 'a', { conditional: { hide: '=b = "ya"' } }),
      aField('textfield', 'b', { conditional: { hide: '=c = true' } }),
      aField('checkbox', 'c'),
    );
    // then
    expect(check(form, { a: '1', b: 'ya', c: 'on' }).values).toEqual({ a: '1', c: true });
    expect(check(form, { a: '1', b: 'ya' }).values).toEqual({ b: 'ya', c: false });
  });

  it('ends even where two conditions chase each other', () => {
    const form = aForm(
      aField('textfield', 'a', { conditional: { hide: '=b != null' } }),
      aField('textfield', 'b', { conditional: { hide: '=a = null' } }),
    );
    expect(() => check(form, { a: '1', b: '2' })).not.toThrow();
  });

  it('never takes a read-only, disabled or unknown field', () => {
    const form = aForm(
      aField('textfield', 'a', { readonly: true }),
      aField('textfield', 'b', { disabled: true }),
      aField('textfield', 'c', { readonly: '=terkunci' }),
      aField('filepicker', 'd'),
    );
    const raw = { a: '1', b: '2', c: '3', d: '4', e: '5', __proto__: '6' };
    expect(check(form, raw, { terkunci: true })).toEqual({ values: {}, problems: [] });
    expect(check(form, raw, { terkunci: false })).toEqual({ values: { c: '3' }, problems: [] });
  });
});
