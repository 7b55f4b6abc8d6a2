import { submitTaskForm } from '../../../src/service/submit-task-form.ts';
import { requestDisposal } from '../../../src/service/disposals/request-disposal.ts';
import { disposals, itemsOf } from '../../../src/service/disposals/disposal.ts';
import { cancelCase } from '../../../src/service/applications/cancel-case.ts';
import { claimTask } from '../../../src/tasks/holding/claim-task.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { apply } from '../../support/case-walk.ts';
import type { Program } from '../../support/program.ts';

// A round of destruction through the front doors of its people, on cases that ended long ago.

/** A case that was cancelled, and whose end is told to be that far back. */
export async function anEndedCase(program: Program, endedAt: string, change: Record<string, unknown> = {}) {
  const receipt = await apply(program, change);
  const [row] = await program.rows<{ instance_id: string; id: string }>(
    'SELECT id, instance_id FROM applications WHERE ticket_number = ?',
    receipt.ticketNumber,
  );
  const { id, instance_id: instanceId } = row ?? { id: '', instance_id: '' };
  const supervisor = await program.as('supervisor');
  await cancelCase(program.app.worker.service, supervisor, { instanceId, reason: 'Uji' });
  await program.drainJobs();
  await inTransaction(program.app.database, async (tx) => {
    await tx.run('UPDATE applications SET closed_at = ? WHERE id = ?', [endedAt, id]);
    await tx.run('UPDATE instances SET ended_at = ? WHERE id = ?', [endedAt, instanceId]);
  });
  return { ticketNumber: receipt.ticketNumber, applicationId: id, instanceId };
}

export async function begins(program: Program): Promise<void> {
  await requestDisposal(program.app.worker.service, await program.as('supervisor'));
  await program.drainJobs();
}

const doers: Readonly<Record<string, [string, Record<string, string>]>> = {
  Usr_TinjauUsulan: ['petugas', { sudahDiperiksa: 'true' }],
  Usr_NilaiUsulan: ['kepala-bidang', { usulanTepat: 'true', catatanPenilaian: 'Sesuai jadwal.' }],
  Usr_SetujuiPemusnahan: ['kepala-dinas', { putusan: 'SETUJU' }],
};

export async function does(program: Program, elementId: string, change: Record<string, string> = {}) {
  const [username, usual] = doers[elementId] ?? ['supervisor', {}];
  const actor = await program.as(username);
  const [task] = await program.rows<{ id: string }>(
    "SELECT id FROM tasks WHERE element_id = ? AND state = 'open'",
    elementId,
  );
  if (!task) throw new Error(`${elementId} is not open`);
  await claimTask({ ...program.app.worker, actor }, task.id);
  const input = {
    taskId: task.id,
    raw: { ...usual, ...change },
    files: [],
    locale: 'id' as const,
    ip: undefined,
  };
  await submitTaskForm(program.app.worker.service, actor, input);
}

/** The newest round and its list, `ticket class → state`. */
export async function theList(program: Program) {
  const [disposal] = await disposals(program.app.database);
  if (!disposal) throw new Error('There is no round');
  const items = await itemsOf(program.app.database, disposal.id);
  const states = Object.fromEntries(
    items.map(({ label, class: kind, state }) => [`${label} ${kind}`, state]),
  );
  return { disposal, items, states };
}
