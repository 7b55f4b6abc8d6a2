import { initialValues, rememberedIn } from '../../../src/definitions/forms/initial-values.ts';
import { parseForm } from '../../../src/definitions/forms/parse-form.ts';

const form = parseForm(
  JSON.stringify({
    components: [
      { type: 'textfield', key: 'catatan', label: 'Catatan' },
      { type: 'textfield', key: 'hal', label: 'Hal', defaultValue: 'Permohonan' },
      {
        type: 'radio',
        key: 'hasil',
        label: 'Hasil',
        values: [{ label: 'Lengkap', value: 'LENGKAP' }],
        properties: { fresh: 'true' },
      },
    ],
  }),
);

it('shows what the case knows, else the default', () => {
  expect(initialValues(form, { catatan: 'lama', hal: null, lain: 1 })).toEqual({
    catatan: 'lama',
    hal: 'Permohonan',
  });
});

it('forgets a decision that must be taken anew, and nothing else', () => {
  expect(rememberedIn(form, { hasil: 'LENGKAP', catatan: 'lama', lain: 1 })).toEqual({
    catatan: 'lama',
    lain: 1,
  });
});
