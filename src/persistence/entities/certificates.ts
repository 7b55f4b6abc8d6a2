import { entity } from './entity.ts';
import type { Reference } from '../migrations/table.ts';

const to = (column: string, table: string): Reference => ({ columns: [column], table, onDelete: 'CASCADE' });

export const certificateRevocations = entity(
  'certificate_revocations',
  {
    certificate_id: 'text',
    application_id: 'text',
    revoked_on: 'text',
    reason: 'text',
    recorded_at: 'text',
    recorded_by: 'text',
  },
  {
    key: ['certificate_id'],
    references: [to('certificate_id', 'certificates'), to('application_id', 'applications')],
  },
);

export const certificateSuccessions = entity(
  'certificate_successions',
  { former_id: 'text', successor_id: 'text', recorded_at: 'text' },
  {
    key: ['former_id'],
    unique: [['successor_id']],
    references: [to('former_id', 'certificates'), to('successor_id', 'certificates')],
  },
);

export const certificateRequests = entity(
  'certificate_requests',
  {
    application_id: 'text',
    certificate_id: 'text',
    requested_by: 'text',
    on_behalf: 'text?',
    reason: 'text?',
    urgent: 'integer',
  },
  {
    key: ['application_id'],
    indexes: [{ columns: ['certificate_id'] }],
    references: [to('application_id', 'applications'), to('certificate_id', 'certificates')],
  },
);
