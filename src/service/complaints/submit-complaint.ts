import type { Variables } from '../../engine/variables.ts';
import { record } from '../../history/record.ts';
import { nextNumber } from '../../instances/next-number.ts';
import { startInstance } from '../../instances/start/start-instance.ts';
import { newId } from '../../kernel/ids.ts';
import { localYearOf } from '../../kernel/local-date.ts';
import { inTransaction, type Transaction } from '../../persistence/in-transaction.ts';
import { settingsOf, type ServiceContext } from '../context.ts';
import type { SealedDocument } from '../documents/store-document.ts';
import { complainantIdOf } from './complainant.ts';
import { proposedClass, type ComplaintCategory, type ComplaintClass } from './complaint-classes.ts';
import { limitVariables } from './complaint-settings.ts';
import { fileForComplaint } from './complaint-files.ts';

// A complaint, suggestion or question becomes a case with a number of its year. Name and contact stay in its own row:
// neither the variables of the case nor the history say who complained or about what.

export const complaintChannels = [
  'web',
  'langsung',
  'telepon',
  'surel',
  'twitter',
  'instagram',
  'sp4n-lapor',
] as const;
export type ComplaintChannel = (typeof complaintChannels)[number];

export interface NewComplaint {
  readonly channel: ComplaintChannel;
  readonly category: ComplaintCategory;
  /** The one proposed for its category where left out. */
  readonly complaintClass?: ComplaintClass;
  readonly name: string;
  readonly contact: string;
  readonly isConfidential: boolean;
  readonly subjectId?: string;
  readonly reference?: string;
  /** What else was written. */
  readonly content: Variables;
  readonly files: readonly SealedDocument[];
}

export interface Submitting {
  /** Who complains, where they are signed in. */
  readonly complainantId?: string;
  /** The petugas who wrote it down for somebody. */
  readonly receivedBy?: string;
}

export interface Submitted {
  readonly complaintId: string;
  /** PG-2026-000001 */
  readonly ticketNumber: string;
}

export function submitComplaint(
  context: ServiceContext,
  complaint: NewComplaint,
  submitting: Submitting,
): Promise<Submitted> {
  const now = context.clock.now();
  return inTransaction(context.database, async (tx) => {
    const ticketNumber = await nextTicketNumber(tx, now);
    const submitted = { complaintId: newId(), ticketNumber };
    const instanceId = await startCase(context, tx, { ...submitted, ...submitting }, complaint);
    await tx.insert('complaints', {
      ...rowOf(complaint, submitting),
      ...{ id: submitted.complaintId, ticket_number: ticketNumber, instance_id: instanceId },
      submitted_at: now.toISOString(),
    });
    await fileForComplaint(tx, complaint.files, { complaintId: submitted.complaintId, now });
    await record(tx, {
      type: 'complaint.submitted',
      at: now,
      instanceId,
      actorId: submitting.receivedBy ?? submitting.complainantId,
      content: { ticketNumber, category: complaint.category, channel: complaint.channel },
    });
    return submitted;
  });
}

async function nextTicketNumber(tx: Transaction, now: Date): Promise<string> {
  const year = localYearOf(now);
  const number = await nextNumber(tx, 'complaint', year);
  return `PG-${year}-${String(number).padStart(6, '0')}`;
}

async function startCase(
  context: ServiceContext,
  tx: Transaction,
  of: Submitted & Submitting,
  { category }: NewComplaint,
): Promise<string> {
  const { complaints } = await settingsOf(context);
  const complainantId = complainantIdOf({ id: of.complaintId, complainantId: of.complainantId });
  const { instanceId } = await startInstance(context, tx, {
    processId: complaints.processId,
    businessKey: of.ticketNumber,
    subject: subjects[category],
    startedBy: of.receivedBy ?? complainantId,
    variables: { nomorPengaduan: of.ticketNumber, pengadu: complainantId, ...limitVariables(complaints) },
  });
  return instanceId;
}

/** What lists say of the case: never who complained. */
const subjects: Record<ComplaintCategory, string> = {
  complaint: 'Pengaduan tentang pelayanan',
  aspiration: 'Saran atau masukan',
  information: 'Permintaan informasi',
};

function rowOf(complaint: NewComplaint, { complainantId, receivedBy }: Submitting) {
  const { channel, category, name, contact, reference, subjectId } = complaint;
  return {
    channel,
    category,
    name,
    contact,
    email: contact.includes('@') ? contact : null,
    class: complaint.complaintClass ?? proposedClass(category),
    confidential: complaint.isConfidential ? 1 : 0,
    content: JSON.stringify(complaint.content),
    subject_id: subjectId ?? null,
    reference: reference ?? null,
    submitted_by: complainantId ?? null,
    complainant_id: complainantId ?? null,
    received_by: receivedBy ?? null,
  };
}
