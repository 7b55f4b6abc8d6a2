import { choicesIn, type Choices } from '../../../src/definitions/forms/choices.ts';
import type { Variables } from '../../../src/engine/variables.ts';
import { documentFieldsOf } from '../../../src/definitions/forms/document-fields.ts';
import { initialValues } from '../../../src/definitions/forms/initial-values.ts';
import { shownText } from '../../../src/definitions/forms/shown-text.ts';
import { visibleComponents } from '../../../src/definitions/forms/visible-components.ts';
import type { Component } from '../../../src/definitions/forms/component.ts';
import { aField, aForm } from './a-form.ts';

const names = (components: readonly Component[]): string[] =>
  components.flatMap((one) => (one.type === 'group' ? names(one.components) : 'key' in one ? [one.key] : []));

const rejectedOnly = (document: string) => ({
  conditional: { hide: `=not(list contains(dokumenDitolak, "${document}"))` },
});

describe('visibleComponents', () => {
  const form = aForm(
    {
      type: 'group',
      label: 'Berkas',
      components: [aField('filepicker', 'ktp', { ...rejectedOnly('scan-ktp') })],
    },
    aField('textarea', 'tanggapan'),
  );

  it('shows what no condition hides', () => {
    expect(names(visibleComponents(form, { dokumenDitolak: ['scan-ktp'] }))).toEqual(['ktp', 'tanggapan']);
  });

  it('drops a group with nothing left in it', () => {
    expect(visibleComponents(form, { dokumenDitolak: [] }).map((one) => one.type)).toEqual(['textarea']);
  });
});

describe('documentFieldsOf', () => {
  const form = aForm(
    aField('filepicker', 'ktp', {
      ...rejectedOnly('scan-ktp'),
      properties: { document: 'scan-ktp', labelEn: 'Identity card' },
      validate: { required: true },
    }),
    aField('filepicker', 'csr', { accept: '.csr' }),
    aField('filepicker', 'lama', { disabled: true }),
  );

  it('names the document of the case, and its key where no other is named', () => {
    expect(documentFieldsOf(form, { locale: 'en' })).toEqual([
      {
        key: 'ktp',
        document: 'scan-ktp',
        label: 'Identity card',
        description: undefined,
        required: true,
        accept: undefined,
      },
      {
        key: 'csr',
        document: 'csr',
        label: 'Label csr',
        description: undefined,
        required: false,
        accept: '.csr',
      },
    ]);
  });

  it('leaves out what is hidden', () => {
    expect(documentFieldsOf(form, { values: { dokumenDitolak: [] } }).map((field) => field.key)).toEqual([
      'csr',
    ]);
  });
});

describe('initialValues', () => {
  it('takes what is known before the default, and nothing else', () => {
    const form = aForm(
      aField('textfield', 'a', { defaultValue: 'bawaan' }),
      aField('textfield', 'b', { defaultValue: 'bawaan' }),
      aField('checkbox', 'c', { defaultValue: true }),
      aField('number', 'd'),
    );
    expect(initialValues(form, { a: 'tahu', b: null, c: false, e: 1 })).toEqual({
      a: 'tahu',
      b: 'bawaan',
      c: false,
    });
  });
});

describe('shownText', () => {
  const [text] = aForm({
    type: 'text',
    text: 'Nomor {{nomorAgenda}} dari {{ pemohon.nama }}{{tidakAda}}',
    properties: { textEn: 'Number {{nomorAgenda}}' },
  }).components;
  const values = { nomorAgenda: '7/2026', pemohon: { nama: 'Siti' } };

  it('fills in what the case knows and leaves the rest empty', () => {
    expect(text && shownText(text, 'text', 'id', values)).toBe('Nomor 7/2026 dari Siti');
  });

  it('speaks the reader’s language where the form does', () => {
    expect(text && shownText(text, 'text', 'en', values)).toBe('Number 7/2026');
  });

  const said = (name: string, value: Variables[string], locale: 'id' | 'en', choices?: Choices) => {
    const [one] = aForm({ type: 'text', text: `{{${name}}}` }).components;
    return one && shownText(one, 'text', locale, { [name]: value }, choices);
  };

  it.each([
    ['2028-11-23', '23 November 2028', '23 November 2028'],
    ['2028-08-01', '1 Agustus 2028', '1 August 2028'],
    ['2026-11-23T08:45:00.000Z', '23 November 2026 pukul 15.45', '23 November 2026 at 15:45'],
    ['2026-02-30', '2026-02-30', '2026-02-30'],
    ['12345678901234567890', '12345678901234567890', '12345678901234567890'],
    [true, 'ya', 'yes'],
    [91.48, '91,48', '91.48'],
    [2026, '2026', '2026'],
    [null, '', ''],
  ])('says %p as the office does', (value, id, en) => {
    expect([said('x', value, 'id'), said('x', value, 'en')]).toEqual([id, en]);
  });

  it('says what a choice is called, of whichever form of the process', () => {
    const values = [
      { value: 'SUDAH', label: 'Sudah selesai', labelEn: 'Done' },
      { value: 'BELUM', label: 'Belum diminta' },
    ];
    const choices = choicesIn([
      aForm({ type: 'radio', key: 'kyc', label: 'KYC', values }),
      aForm({ type: 'checklist', key: 'tanda', label: 'Tanda', values }),
    ]);
    expect(said('kyc', 'SUDAH', 'id', choices)).toBe('Sudah selesai');
    expect(said('kyc', 'SUDAH', 'en', choices)).toBe('Done');
    expect(said('kyc', 'BELUM', 'en', choices)).toBe('Belum diminta');
    expect(said('tanda', ['SUDAH', 'BELUM'], 'id', choices)).toBe('Sudah selesai, Belum diminta');
    expect(said('lain', 'SUDAH', 'id', choices)).toBe('SUDAH');
  });
});
