import { parseForm } from '../../../src/definitions/forms/parse-form.ts';
import { Rejection } from '../../../src/kernel/rejection.ts';
import { aField, aForm, formText, options } from './a-form.ts';

const problemsOf = (source: string) => {
  try {
    parseForm(source, 'coba.form');
    return [];
  } catch (error) {
    if (error instanceof Rejection) return error.problems;
    throw error;
  }
};

describe('parseForm', () => {
  it('reads every supported component and keeps the custom properties', () => {
    const form = aForm(
      { type: 'text', text: 'Periksa berkas', properties: { textEn: 'Check the file' } },
      { type: 'separator' },
      aField('textfield', 'nama', { properties: { labelEn: 'Name' }, layout: { row: 'Row_1' } }),
      aField('textarea', 'catatan'),
      aField('number', 'hari', { decimalDigits: 0 }),
      aField('checkbox', 'setuju'),
      aField('radio', 'hasil', { values: options('LENGKAP', 'DITOLAK') }),
      aField('select', 'sifat', { values: options('Biasa', 'Segera') }),
      aField('checklist', 'instruksi', { values: options('a', 'b') }),
      { type: 'datetime', key: 'tanggal', subtype: 'date', dateLabel: 'Tanggal' },
      {
        type: 'group',
        label: 'Berkas',
        components: [aField('filepicker', 'ktp', { properties: { document: 'scan-ktp' } })],
      },
    );
    expect(form.components).toHaveLength(11);
    expect(form.components[2]).toEqual(
      expect.objectContaining({ key: 'nama', properties: { labelEn: 'Name' } }),
    );
    expect(form.components[2]).not.toHaveProperty('layout');
  });

  const group = (...components: Record<string, unknown>[]) => ({ type: 'group', components });
  it.each<[string, string, string, RegExp]>([
    [
      'an unknown component',
      formText(aField('iframe', 'peta')),
      'peta',
      /component type "iframe" is not supported/,
    ],
    [
      'an unknown component in a group',
      formText(group(aField('dynamiclist', 'daftar'))),
      'daftar',
      /"dynamiclist"/,
    ],
    [
      'options from a variable',
      formText(aField('select', 'opd', { valuesKey: 'daftarOpd' })),
      'opd',
      /valuesKey/,
    ],
    ['a group with a path', formText({ ...group(), id: 'grup', path: 'pemohon' }), 'grup', /path/],
    [
      'a date with a time',
      formText(aField('datetime', 'waktu', { subtype: 'datetime' })),
      'waktu',
      /only subtype "date"/,
    ],
    [
      'a key that is no name',
      formText(aField('textfield', 'nama pemohon')),
      'nama pemohon',
      /a key starts with a letter/,
    ],
    ['a key of the prototype', formText(aField('textfield', 'constructor')), 'constructor', /reserved/],
    [
      'a key used twice',
      formText(aField('textfield', 'a'), group(aField('number', 'a'))),
      'a',
      /more than one field/,
    ],
    [
      'a choice without options',
      formText(aField('radio', 'hasil', { values: [] })),
      'hasil',
      /at least one option/,
    ],
    [
      'an option given twice',
      formText(aField('radio', 'h', { values: options('A', 'A') })),
      'h',
      /same value/,
    ],
    [
      'a default that is no option',
      formText(aField('radio', 'h', { values: options('A'), defaultValue: 'B' })),
      'h',
      /"B"/,
    ],
    ['a field without a label', formText({ type: 'number', key: 'n' }), 'n', /label/],
    [
      'bounds that exclude all',
      formText(aField('number', 'n', { validate: { min: 3, max: 2 } })),
      'n',
      /min is greater/,
    ],
    [
      'a condition that is not FEEL',
      formText(aField('number', 'n', { conditional: { hide: '=a =' } })),
      'n',
      /FEEL expression .* fails/,
    ],
    [
      'a condition without "="',
      formText(aField('number', 'n', { conditional: { hide: 'a' } })),
      'n',
      /starts with "="/,
    ],
    [
      'a condition on the clock',
      formText(aField('number', 'n', { conditional: { hide: '=today() > a' } })),
      'n',
      /clock/,
    ],
    [
      'a placeholder that is not FEEL',
      formText({ type: 'text', id: 't', text: 'Nomor {{#if a}}' }),
      't',
      /FEEL expression .* fails/,
    ],
    [
      'a slow pattern',
      formText(aField('textfield', 'p', { validate: { pattern: '^(a+)+$' } })),
      'p',
      /very long/,
    ],
    [
      'several files in one field',
      formText(aField('filepicker', 'f', { multiple: true })),
      'f',
      /one file a field/,
    ],
    ['text that is not JSON', '{', 'coba.form', /not JSON/],
    ['JSON that is no form', '[]', 'form', /./],
  ])('refuses %s, naming the component', (_, source, field, message) => {
    const problems = problemsOf(source);
    expect(problems.map((problem) => problem.field)).toContain(field);
    expect(problems.map((problem) => problem.message).join('\n')).toMatch(message);
  });

  it('names every component that is wrong at once, and the file', () => {
    const source = formText(aField('html', 'a'), aField('button', 'b'));
    expect(problemsOf(source).map((problem) => problem.field)).toEqual(['a', 'b']);
    expect(() => parseForm(source, 'coba.form')).toThrow(/^Expected to read coba\.form, but a: .*; b: /);
  });

  it('refuses groups nested without end instead of overflowing', () => {
    const deep = Array.from({ length: 5000 }).reduce<string>(
      (inner) => `{"type":"group","components":[${inner}]}`,
      '',
    );
    expect(problemsOf(`{"components":[${deep}]}`)).toEqual([
      { field: 'form', message: 'groups stand more than 6 deep' },
    ]);
  });
});
