import type { App } from '../../../src/app.ts';
import type { Actor } from '../../../src/identity/actor.ts';
import { startInstance } from '../../../src/instances/start/start-instance.ts';
import type { Clock } from '../../../src/kernel/clock.ts';
import { newId } from '../../../src/kernel/ids.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { read } from '../../../src/persistence/read.ts';
import { claimTask } from '../../../src/tasks/holding/claim-task.ts';
import { runDueJobs } from '../../../src/worker/run-due-jobs.ts';
import { applicationRow } from '../../support/application-row.ts';
import { demoPerson } from '../../support/demo-person.ts';
import { copyInstance } from '../volume/copy-instance.ts';

// Cases of the certificate process before their first disposition, claimed by the head of the office: one that the
// program's own verbs started, and copies of it.

export interface ClaimedCases {
  readonly head: Actor;
  readonly taskIds: string[];
}

export async function claimedCases(app: App, clock: Clock, count: number): Promise<ClaimedCases> {
  const head = await demoPerson(app.database, 'kepala-dinas');
  const instanceId = await startCase(app, clock);
  while ((await runDueJobs(app.worker)) > 0);
  const open = await firstDispositions(app, 'open');
  for (const id of open) await claimTask({ ...app.worker, actor: head }, id);
  await copyInstance(app.database, instanceId, count - 1);
  return { head, taskIds: await firstDispositions(app, 'claimed') };
}

async function firstDispositions({ database }: App, state: string): Promise<string[]> {
  const rows = await read<{ id: string }>(
    database,
    `SELECT id FROM tasks WHERE state = ? AND element_id = 'Usr_DisposisiKadis' ORDER BY number`,
    [state],
  );
  return rows.map(({ id }) => id);
}

async function startCase({ worker, database }: App, clock: Clock): Promise<string> {
  const applicant = await demoPerson(database, 'pemohon1');
  const ticket = `UJI-${newId()}`;
  return inTransaction(database, async (tx) => {
    const { instanceId } = await startInstance(worker, tx, {
      processId: 'penerbitan-se-individu',
      businessKey: ticket,
      variables: {
        nomorTiket: ticket,
        pemohon: applicant.id,
        namaPemohon: applicant.name,
        unitKerja: 'Dinas Kesehatan',
      },
      startedBy: applicant.id,
    });
    const row = applicationRow({ id: newId(), instanceId, ticketNumber: ticket }, applicant, clock.now());
    // One of its own, which each copy then has, too.
    await tx.insert('applications', { ...row, nik_index: `nik-${ticket}` });
    return instanceId;
  });
}

/** What completes such a task. */
export const disposition = {
  sifatDisposisi: 'BIASA',
  tujuanDisposisiKepalaDinas: 'KEPALA_BIDANG',
  instruksiKepalaDinas: ['PROSES'],
};
