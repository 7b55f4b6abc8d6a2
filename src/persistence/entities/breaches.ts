import { entity } from './entity.ts';

// Failures to protect personal data, and who was told of them.

export const dataBreaches = entity(
  'data_breaches',
  {
    id: 'text',
    number: 'text',
    description: 'text',
    occurred_on: 'text?',
    noticed_at: 'text',
    data_types: 'text',
    people: 'integer?',
    measures: 'text',
    recorded_at: 'text',
    recorded_by: 'text',
    closed_at: 'text?',
    closed_by: 'text?',
    conclusion: 'text?',
  },
  { key: ['id'], unique: [['number']], indexes: [{ columns: ['noticed_at'] }] },
);

export const breachNotices = entity(
  'breach_notices',
  {
    id: 'text',
    breach_id: 'text',
    audience: 'text',
    recipient: 'text',
    sent_at: 'text',
    recorded_at: 'text',
    recorded_by: 'text',
  },
  {
    key: ['id'],
    indexes: [{ columns: ['breach_id'] }],
    references: [{ columns: ['breach_id'], table: 'data_breaches', onDelete: 'CASCADE' }],
  },
);
