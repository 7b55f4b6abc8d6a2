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
});
