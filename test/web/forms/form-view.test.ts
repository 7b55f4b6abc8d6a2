import { parseForm } from '../../../src/definitions/forms/parse-form.ts';
import { formView } from '../../../src/web/forms/form-view.ts';
import type { FieldView } from '../../../src/web/forms/field-view.ts';

const form = parseForm(
  JSON.stringify({
    components: [
      {
        type: 'select',
        key: 'hasil',
        label: 'Hasil',
        properties: { labelEn: 'Result' },
        values: [
          { value: 'LENGKAP', label: 'Lengkap', labelEn: 'Complete' },
          { value: 'DITOLAK', label: 'Ditolak' },
        ],
        validate: { required: true },
      },
      {
        type: 'group',
        label: 'Penolakan',
        conditional: { hide: '=hasil != "DITOLAK"' },
        components: [{ type: 'textarea', key: 'alasan', label: 'Alasan', validate: { required: true } }],
      },
      {
        type: 'checklist',
        key: 'berkas',
        label: 'Berkas',
        values: [
          { value: 'a', label: 'A' },
          { value: 'b', label: 'B' },
        ],
      },
      { type: 'textfield', key: 'nomor', label: 'Nomor', readonly: true },
      { type: 'number', key: 'hari', label: 'Hari', validate: { min: 1 } },
    ],
  }),
);

const shown = (
  parts: Omit<Parameters<typeof formView>[0], 'form' | 'locale'> = {},
  locale: 'id' | 'en' = 'id',
) => formView({ form, locale, refreshPath: '/fields', ...parts });

const field = (view: ReturnType<typeof formView>, key: string): FieldView => {
  const all = view.blocks.flatMap((block) => (block.kind === 'group' ? block.blocks : [block]));
  const found = all.find((block): block is FieldView => 'key' in block && block.key === key);
  if (!found) throw new Error(`No field ${key}`);
  return found;
};

describe('a form as it is shown', () => {
  it('leaves out what the schema hides, with its group', () => {
    expect(shown().blocks.map(({ kind }) => kind)).toEqual(['select', 'boxes', 'line', 'number']);
    expect(field(shown({ values: { hasil: 'DITOLAK' } }), 'alasan').kind).toBe('area');
  });

  it('shows what was typed before what is stored, however wrong it is', () => {
    const view = shown({ values: { hasil: 'LENGKAP', hari: 3 }, typed: { hasil: 'DITOLAK', hari: 'tiga' } });
    expect(field(view, 'alasan').value).toBe('');
    expect(field(view, 'hari').value).toBe('tiga');
    expect(field(view, 'hasil').choices.find(({ isChosen }) => isChosen)?.value).toBe('DITOLAK');
  });

  it('forgets no box that was unticked', () => {
    const stored = { berkas: ['a', 'b'] };
    const chosen = (view: ReturnType<typeof formView>) =>
      field(view, 'berkas')
        .choices.filter(({ isChosen }) => isChosen)
        .map(({ value }) => value);
    expect(chosen(shown({ values: stored }))).toEqual(['a', 'b']);
    expect(chosen(shown({ values: stored, typed: { berkas: 'b' } }))).toEqual(['b']);
    expect(chosen(shown({ values: stored, typed: {} }))).toEqual([]);
  });

  it('marks optional fields, not required and not read-only ones', () => {
    const view = shown();
    expect(['hasil', 'nomor', 'hari'].map((key) => field(view, key).isOptional)).toEqual([
      false,
      false,
      true,
    ]);
    expect(field(view, 'nomor').isReadOnly).toBe(true);
  });

  it('keeps the stored value of a read-only field, whatever was sent', () => {
    expect(field(shown({ values: { nomor: 'SE-1' }, typed: { nomor: 'SE-2' } }), 'nomor').value).toBe('SE-1');
  });

  it('speaks English where the schema has English', () => {
    const result = field(shown({}, 'en'), 'hasil');
    expect(result.label).toBe('Result');
    expect(result.choices.map(({ label }) => label)).toEqual(['Complete', 'Ditolak']);
  });

  it('asks anew only for fields that others depend on', () => {
    expect(field(shown(), 'hasil').refreshes).toBe(true);
    expect(field(shown(), 'hari').refreshes).toBe(false);
  });

  it('puts each problem at its field and into the summary', () => {
    const view = shown({ problems: [{ field: 'hari', message: 'Isi “Hari”.' }] });
    expect(field(view, 'hari').error).toBe('Isi “Hari”.');
    expect(view.problems).toEqual([{ field: 'hari', message: 'Isi “Hari”.', href: '#field-hari' }]);
  });
});
