import { entity, type RowOf } from './entity.ts';

/** One version a row: `content` are the values that differ from the program's own, by their paths. */
export const officeSettings = entity(
  'office_settings',
  {
    version: 'integer',
    id: 'text',
    content: 'text',
    changes: 'text',
    reason: 'text',
    changed_by: 'text',
    changed_at: 'text',
    restored_from: 'integer?',
  },
  { key: ['version'], unique: [['id']] },
);
export type OfficeSettingsRow = RowOf<typeof officeSettings>;

/** One version of one text a row; never changed once it is there. */
export const publishedTexts = entity(
  'published_texts',
  {
    id: 'text',
    name: 'text',
    version: 'integer',
    content: 'text',
    sha256: 'text',
    effective_on: 'text',
    reason: 'text',
    published_by: 'text?',
    published_at: 'text',
  },
  { key: ['id'], unique: [['name', 'version']] },
);
export type PublishedTextRow = RowOf<typeof publishedTexts>;
