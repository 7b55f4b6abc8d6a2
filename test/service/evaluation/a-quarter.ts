import { submitTaskForm } from '../../../src/service/submit-task-form.ts';
import { claimTask } from '../../../src/tasks/holding/claim-task.ts';
import type { Program } from '../../support/program.ts';

// The people of an evaluation, through the front door of the task forms.

const doers: Readonly<Record<string, string>> = {
  Usr_LaporanDiri: 'verifikator1',
  Usr_ReviuKabid: 'kepala-bidang',
  Usr_EvaluasiPimpinan: 'kepala-dinas',
};

export const scores = Object.fromEntries(
  ['Waktu', 'Kelengkapan', 'Perilaku', 'Pengaduan', 'Ikm'].map((aspect) => [`nilai${aspect}`, '3']),
);

export const followUp = (nomor: number, penanggungJawab: string, tenggat: string) => ({
  [`uraian${nomor}`]: `Susun panduan ${nomor}`,
  [`penanggungJawab${nomor}`]: penanggungJawab,
  [`tenggat${nomor}`]: tenggat,
});

/** Completes the oldest open task of that element. */
export async function does(
  program: Program,
  elementId: string,
  raw: Record<string, string>,
  who = doers[elementId] ?? 'verifikator1',
): Promise<void> {
  const actor = await program.as(who);
  const [task] = await program.rows<{ id: string }>(
    `SELECT t.id FROM tasks t JOIN task_candidates c ON c.task_id = t.id
     WHERE t.element_id = ? AND t.state = 'open' AND c.name = ? ORDER BY t.number`,
    elementId,
    actor.roles[0] ?? '',
  );
  if (!task) throw new Error(`${elementId} is not open for ${who}`);
  await claimTask({ ...program.app.worker, actor }, task.id);
  const input = { taskId: task.id, raw, files: [], locale: 'id' as const, ip: undefined };
  await submitTaskForm(program.app.worker.service, actor, input);
  await program.drainJobs();
}
