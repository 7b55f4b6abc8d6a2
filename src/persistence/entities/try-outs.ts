import { entity } from './entity.ts';

export const tryOuts = entity(
  'try_outs',
  { user_id: 'text', subject: 'text', plan: 'text', changed_at: 'text' },
  {
    key: ['user_id', 'subject'],
    indexes: [{ columns: ['changed_at'] }],
    references: [{ columns: ['user_id'], table: 'users', onDelete: 'CASCADE' }],
  },
);
