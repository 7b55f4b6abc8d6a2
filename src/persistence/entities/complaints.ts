import { entity } from './entity.ts';

// Complaints: what came in, what was written about it, what came along with it.

export const complaints = entity(
  'complaints',
  {
    id: 'text',
    ticket_number: 'text',
    channel: 'text',
    category: 'text',
    name: 'text?',
    contact: 'text?',
    content: 'text',
    submitted_at: 'text',
    submitted_by: 'text?',
    instance_id: 'text?',
    complainant_id: 'text?',
    email: 'text?',
    class: 'text?',
    subject_id: 'text?',
    reference: 'text?',
    received_by: 'text?',
    escalated_at: 'text?',
    escalation: 'text?',
    answered_at: 'text?',
    late_at: 'text?',
    closed_at: 'text?',
    outcome: 'text?',
    confidential: 'integer?',
    destroyed_at: 'text?',
  },
  {
    key: ['id'],
    unique: [['ticket_number']],
    indexes: [
      { columns: ['submitted_at'] },
      { columns: ['instance_id'] },
      { columns: ['complainant_id', 'ticket_number'] },
    ],
  },
);

const ofComplaint = { columns: ['complaint_id'], table: 'complaints', onDelete: 'CASCADE' as const };

export const complaintMessages = entity(
  'complaint_messages',
  {
    id: 'text',
    complaint_id: 'text',
    kind: 'text',
    content: 'text',
    author_id: 'text?',
    created_at: 'text',
  },
  { key: ['id'], indexes: [{ columns: ['complaint_id'] }], references: [ofComplaint] },
);

export const complaintFiles = entity(
  'complaint_files',
  {
    id: 'text',
    complaint_id: 'text',
    file_name: 'text',
    media_type: 'text',
    size: 'integer',
    sha256: 'text',
    wrapped_key: 'text',
    uploaded_at: 'text',
  },
  { key: ['id'], indexes: [{ columns: ['complaint_id'] }], references: [ofComplaint] },
);
