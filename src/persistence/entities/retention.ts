import type { Reference } from '../migrations/table.ts';
import { entity } from './entity.ts';

// What is kept for how long: cases that may not be destroyed, and what was destroyed on whose decision.

export const legalHolds = entity(
  'legal_holds',
  {
    id: 'text',
    instance_id: 'text',
    reason: 'text',
    set_at: 'text',
    set_by: 'text',
    lifted_at: 'text?',
    lifted_by: 'text?',
    lift_reason: 'text?',
  },
  { key: ['id'], indexes: [{ columns: ['instance_id'] }] },
);

export const disposals = entity(
  'disposals',
  {
    id: 'text',
    period: 'text',
    instance_id: 'text',
    opened_at: 'text',
    reviewed_by: 'text?',
    reviewed_at: 'text?',
    assessed_by: 'text?',
    assessed_at: 'text?',
    decided_by: 'text?',
    decided_at: 'text?',
    approved: 'integer?',
    note: 'text?',
    year: 'integer?',
    sequence: 'integer?',
    number: 'text?',
    executed_at: 'text?',
    sha256: 'text?',
  },
  { key: ['id'], unique: [['period'], ['instance_id'], ['number']] },
);

const ofDisposal: Reference = { columns: ['disposal_id'], table: 'disposals', onDelete: 'CASCADE' };

export const disposalItems = entity(
  'disposal_items',
  {
    disposal_id: 'text',
    position: 'integer',
    class: 'text',
    subject_id: 'text',
    label: 'text',
    instance_id: 'text?',
    last_activity_at: 'text',
    due_at: 'text',
    state: 'text',
    reason: 'text?',
    changed_by: 'text?',
    changed_at: 'text?',
    files: 'integer?',
  },
  {
    key: ['disposal_id', 'position'],
    unique: [['disposal_id', 'class', 'subject_id']],
    indexes: [{ columns: ['class', 'subject_id'] }],
    references: [ofDisposal],
  },
);

/** Sealed files whose keys are destroyed, and which are still to be removed from the disk. */
export const disposalFiles = entity(
  'disposal_files',
  { file_id: 'text', disposal_id: 'text' },
  { key: ['file_id'], indexes: [{ columns: ['disposal_id'] }], references: [ofDisposal] },
);
