import { entity, type RowOf } from './entity.ts';

// What the office keeps of its correspondence. The two registers outlive the cases they tell of.

export const incomingLetters = entity(
  'incoming_letters',
  {
    id: 'text',
    year: 'integer',
    sequence: 'integer',
    received_at: 'text',
    sender: 'text',
    number: 'text?',
    dated_on: 'text?',
    subject: 'text',
    ticket_number: 'text?',
  },
  { key: ['id'], unique: [['year', 'sequence']], indexes: [{ columns: ['ticket_number'] }] },
);
export type IncomingLetterRow = RowOf<typeof incomingLetters>;

export const outgoingLetters = entity(
  'outgoing_letters',
  {
    id: 'text',
    year: 'integer',
    sequence: 'integer',
    number: 'text',
    dated_on: 'text',
    addressee: 'text',
    subject: 'text',
    ticket_number: 'text?',
    method: 'text',
    signer: 'text',
    signed_by: 'text',
    signed_at: 'text',
    code: 'text',
    document_id: 'text?',
    sha256: 'text?',
  },
  {
    key: ['id'],
    unique: [['year', 'sequence'], ['number'], ['code']],
    indexes: [{ columns: ['ticket_number'] }],
  },
);
export type OutgoingLetterRow = RowOf<typeof outgoingLetters>;

export const dispositions = entity(
  'dispositions',
  {
    id: 'text',
    application_id: 'text',
    position: 'integer',
    from_title: 'text',
    to_title: 'text',
    urgency: 'text',
    instructions: 'text',
    note: 'text?',
    working_days: 'integer?',
    due_on: 'text?',
    signed_by: 'text',
    signed_as: 'text',
    signed_at: 'text',
  },
  {
    key: ['id'],
    unique: [['application_id', 'position']],
    references: [{ columns: ['application_id'], table: 'applications', onDelete: 'CASCADE' }],
  },
);
export type DispositionRow = RowOf<typeof dispositions>;
