import { readConfig } from '../../../src/config.ts';
import { createApp, type App } from '../../../src/app.ts';
import { findActor } from '../../../src/identity/find-actor.ts';
import type { Actor } from '../../../src/identity/actor.ts';
import { createToken } from '../../../src/identity/tokens/create-token.ts';
import { startInstance } from '../../../src/instances/start-instance.ts';
import { systemClock } from '../../../src/kernel/clock.ts';
import { newId } from '../../../src/kernel/ids.ts';
import { createLog } from '../../../src/kernel/log.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { read } from '../../../src/persistence/read.ts';
import { claimTask } from '../../../src/tasks/claim-task.ts';
import { runDueJobs } from '../../../src/worker/run-due-jobs.ts';
import { applicationRow } from '../../support/application-row.ts';

// A data folder with cases of the certificate process, each at its first disposition, claimed by the head
// of the office. Made by the program's own verbs, before a server opens the folder.

export interface PreparedCases {
  taskIds: string[];
  head: { username: string; password: string };
  /** Of the head, for working on tasks. */
  token: string;
}

export async function preparedCases(dataDirectory: string, count: number): Promise<PreparedCases> {
  const config = readConfig({ DATA_DIR: dataDirectory, PORT: '0' });
  const passwordCost = { memoryKib: 64, passes: 1 };
  const app = await createApp({ config, clock: systemClock, log: createLog('silent'), passwordCost });
  try {
    const applicant = await personOf(app, 'pemohon1');
    const head = await personOf(app, 'kepala-dinas');
    await inTransaction(app.database, async () => {
      for (let index = 0; index < count; index++) await startCase(app, applicant);
    });
    while ((await runDueJobs(app.worker)) > 0);
    const tasks = await read<{ id: string }>(app.database, openTasks);
    await inTransaction(app.database, async () => {
      for (const { id } of tasks) await claimTask({ ...app.worker, actor: head }, id);
    });
    const login = app.demoLogins.find(({ username }) => username === head.username);
    if (!login) throw new Error('The head of the office has no demo login');
    const wanted = { owner: head, name: 'bench', scopes: ['tasks:work'], days: 1 };
    const { secret } = await inTransaction(app.database, (tx) => createToken(tx, wanted, systemClock.now()));
    return { taskIds: tasks.map(({ id }) => id), head: login, token: secret };
  } finally {
    await app.close();
  }
}

const openTasks =
  "SELECT id FROM tasks WHERE state = 'open' AND element_id = 'Usr_DisposisiKadis' ORDER BY number";

async function startCase({ worker, database }: App, applicant: Actor): Promise<void> {
  const ticket = `UJI-${newId()}`;
  await inTransaction(database, async (tx) => {
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
    const application = { id: newId(), instanceId, ticketNumber: ticket };
    await tx.insert('applications', applicationRow(application, applicant, systemClock.now()));
  });
}

async function personOf({ database }: App, username: string): Promise<Actor> {
  const [user] = await read<{ id: string }>(database, 'SELECT id FROM users WHERE username = ?', [username]);
  const actor = user && (await findActor(database, user.id));
  if (!actor) throw new Error(`There is no demo user ${username}`);
  return actor;
}
