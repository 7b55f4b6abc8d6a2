import type { Actor } from '../../src/identity/actor.ts';

/** An invented application as a row, for tests in which a case needs one and nobody reads what is in it. */
export const applicationRow = (
  application: { id: string; instanceId: string; ticketNumber: string },
  applicant: Actor,
  submittedAt: Date,
) => ({
  id: application.id,
  instance_id: application.instanceId,
  ticket_number: application.ticketNumber,
  kind: 'baru',
  applicant_id: applicant.id,
  name: applicant.name,
  nik_cipher: '',
  nik_index: '',
  employment: 'PNS',
  unit: 'Dinas Kesehatan',
  email: 'siti.aminah@pekalongankota.go.id',
  phone: '+6281234567890',
  content: '{}',
  effective_on: '2026-11-23',
  submitted_at: submittedAt.toISOString(),
});
