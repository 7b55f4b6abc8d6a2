import { entity } from './entity.ts';
import type { Reference } from '../migrations/table.ts';

const ofApplication: Reference = { columns: ['application_id'], table: 'applications', onDelete: 'CASCADE' };

export const openApplications = entity(
  'open_applications',
  { nik_index: 'text', kind: 'text', application_id: 'text' },
  { key: ['nik_index', 'kind'], unique: [['application_id']], references: [ofApplication] },
);

export const applications = entity(
  'applications',
  {
    id: 'text',
    instance_id: 'text',
    ticket_number: 'text',
    kind: 'text',
    applicant_id: 'text',
    name: 'text',
    nik_cipher: 'text',
    nik_index: 'text',
    nip: 'text?',
    employment: 'text',
    unit: 'text',
    email: 'text',
    phone: 'text',
    content: 'text',
    effective_on: 'text',
    submitted_at: 'text',
    agenda_number: 'text?',
    late_at: 'text?',
    closed_at: 'text?',
    outcome: 'text?',
    standard_version: 'integer?',
    privacy_version: 'integer?',
    destroyed_at: 'text?',
  },
  {
    key: ['id'],
    unique: [['instance_id'], ['ticket_number']],
    indexes: [
      { columns: ['applicant_id', 'submitted_at', 'id'] },
      { columns: ['submitted_at'] },
      { columns: ['nik_index'] },
      { columns: ['closed_at'] },
    ],
    references: [
      { columns: ['instance_id'], table: 'instances' },
      { columns: ['applicant_id'], table: 'users' },
    ],
  },
);
