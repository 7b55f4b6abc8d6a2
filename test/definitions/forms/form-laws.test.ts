import fc from '../../support/properties.ts';
import { fieldsOf } from '../../../src/definitions/forms/form.ts';
import { validateSubmission } from '../../../src/definitions/forms/validate-submission.ts';
import { aField, aForm, options } from './a-form.ts';

// Whatever is sent: no exception, no key that the form does not define, no value beside a problem.

const form = aForm(
  aField('textfield', 'nama', { validate: { required: true, pattern: '^[\\p{L} ]+$' } }),
  aField('textarea', 'catatan', { conditional: { hide: '=hasil != "DITOLAK"' } }),
  aField('number', 'hari', { validate: { min: 1, max: 5 } }),
  aField('checkbox', 'setuju'),
  aField('radio', 'hasil', { values: options('LENGKAP', 'DITOLAK') }),
  aField('checklist', 'dokumen', { values: options('csr', 'scan-ktp'), conditional: { hide: '=setuju' } }),
  {
    type: 'group',
    components: [aField('datetime', 'tanggal', { subtype: 'date' })],
    conditional: { hide: '=hari > 3' },
  },
);
const keys = fieldsOf(form).map((field) => field.key);

const typed = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'LENGKAP',
    'DITOLAK',
    'on',
    '1',
    '4',
    '1,5',
    '1.500',
    'csr',
    '2026-02-29',
    '2026-11-30',
    '',
  ),
);
const key = fc.oneof(fc.constantFrom(...keys, '__proto__', 'toString', 'constructor'), fc.string());
const raw = fc.dictionary(key, fc.oneof(typed, fc.array(typed, { maxLength: 4 }), fc.constant(undefined)));
const known = fc.dictionary(key, fc.jsonValue({ maxDepth: 2 }));

describe('a submission', () => {
  it('never throws and yields only keys of the form, each as value or as problem, never both', () => {
    fc.assert(
      fc.property(raw, known, fc.constantFrom('id', 'en'), (sent, facts, locale) => {
        const { values, problems } = validateSubmission(
          form,
          sent,
          JSON.parse(JSON.stringify(facts)),
          locale,
        );
        const named = [...Object.keys(values), ...problems.map((problem) => problem.field)];
        return named.every((name) => keys.includes(name)) && new Set(named).size === named.length;
      }),
      { numRuns: 100 },
    );
  });

  it('is accepted again unchanged when what was accepted is sent once more', () => {
    fc.assert(
      fc.property(raw, (sent) => {
        const first = validateSubmission(form, sent, {}, 'id');
        fc.pre(first.problems.length === 0);
        const again = Object.entries(first.values).map(([name, value]) => [
          name,
          Array.isArray(value) ? value.map(String) : value === null ? undefined : String(value),
        ]);
        expect(validateSubmission(form, Object.fromEntries(again), {}, 'id')).toEqual(first);
      }),
      { numRuns: 60 },
    );
  });
});
