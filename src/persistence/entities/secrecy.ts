import { entity, type RowOf } from './entity.ts';

/** What tells the key that the data were sealed with from every other, and does not give it away. */
export const sealingKeys = entity(
  'sealing_keys',
  { name: 'text', check_value: 'text', noted_at: 'text' },
  { key: ['name'] },
);
export type SealingKeyRow = RowOf<typeof sealingKeys>;
