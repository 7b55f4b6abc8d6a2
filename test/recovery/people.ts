import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Actor } from '../../src/identity/actor.ts';
import { cancelInstance } from '../../src/instances/cancel-instance.ts';
import { retryIncident } from '../../src/instances/incidents/retry-incident.ts';
import { Rejection } from '../../src/kernel/rejection.ts';
import { read } from '../../src/persistence/read.ts';
import { submitApplication } from '../../src/service/applications/submit-application.ts';
import { withdrawApplication } from '../../src/service/applications/withdraw-application.ts';
import type { ReceivedFile } from '../../src/service/documents/receive-uploads.ts';
import type { ServiceContext } from '../../src/service/context.ts';
import { submitTaskForm } from '../../src/service/submit-task-form.ts';
import { claimTask } from '../../src/tasks/holding/claim-task.ts';
import { inbox } from '../../src/tasks/lists/inbox.ts';
import { releaseTask } from '../../src/tasks/holding/release-task.ts';
import { rightAnswers } from '../service/support/registration.ts';
import { usualAnswers } from '../support/case-walk.ts';
import type { Acknowledgement } from './acknowledgement.ts';
import { startTestCase } from './start-test-case.ts';

// The people who keep the program busy. Each does one thing after the other, as fast as the program lets
// them, through the doors the pages use; what another was quicker to do is refused, and they go on.

export interface World {
  context: ServiceContext;
  files: readonly ReceivedFile[];
  acknowledge(done: Acknowledgement): void;
  isOver(): boolean;
}

export type Turn = (world: World, actor: Actor) => Promise<boolean>;

/** Takes turns until the world is over; a turn in which there was nothing to do is followed by a breath. */
export async function keepBusy(world: World, actor: Actor, turns: readonly Turn[]): Promise<void> {
  while (!world.isOver()) {
    const turn = turns[randomInt(turns.length)];
    const didSomething = turn !== undefined && (await unlessRefused(() => turn(world, actor)));
    // Also after a deed: the database answers at once, and the program would never get to its timers.
    await pause(didSomething ? 0 : 10);
  }
}

async function unlessRefused(work: () => Promise<boolean>): Promise<boolean> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Rejection && error.kind !== 'invalid') return false;
    throw error;
  }
}

export const doSomeTask: Turn = async ({ context, acknowledge }, actor) => {
  const view = randomInt(2) === 0 ? 'mine' : 'group';
  const { tasks } = await inbox(context.database, actor, { view, order: 'oldest', limit: 4 });
  const task = tasks[randomInt(Math.max(1, tasks.length))];
  if (!task) return false;
  const acting = { ...context, actor };
  if (task.state === 'open') {
    await claimTask(acting, task.id);
    acknowledge({ did: 'claim', taskId: task.id, by: actor.id });
  }
  if (task.candidateGroups.length > 0 && randomInt(20) === 0) {
    await releaseTask(acting, task.id);
    return true;
  }
  await submitTaskForm(context, actor, {
    taskId: task.id,
    raw: usualAnswers(task.elementId, context.clock.now()),
    files: [],
    locale: 'id',
    ip: '127.0.0.1',
  });
  acknowledge({ did: 'complete', taskId: task.id, by: actor.id });
  return true;
};

/** Cases that nobody can finish in time are no load, only a long drain. */
const mostRunning = 14;

export const applyAgain: Turn = async ({ context, files, acknowledge }, actor) => {
  if ((await running(context, 'penerbitan-se-individu')).length >= mostRunning) return false;
  const nik = `337501570890${String(randomInt(1, 10_000)).padStart(4, '0')}`;
  const { instanceId } = await submitApplication(context, {
    applicantId: actor.id,
    values: { ...rightAnswers, nik },
    files,
    locale: 'id',
  });
  acknowledge({ did: 'start', instanceId, by: actor.id });
  return true;
};

export const withdrawSometimes: Turn = async ({ context, acknowledge }, actor) => {
  const [own] = await read<{ instance_id: string }>(
    context.database,
    'SELECT instance_id FROM applications WHERE applicant_id = ? AND closed_at IS NULL AND nik_index <> ? LIMIT 1',
    [actor.id, ''],
  );
  if (!own || randomInt(10) > 0) return false;
  await withdrawApplication(context, actor, { instanceId: own.instance_id }, 'Pindah tugas');
  acknowledge({ did: 'withdraw', instanceId: own.instance_id, by: actor.id });
  return true;
};

export const startSomeTestCase: Turn = async ({ context, acknowledge }, actor) => {
  if ((await running(context, 'uji-pemulihan')).length >= mostRunning) return false;
  acknowledge({ did: 'start', instanceId: await startTestCase(context, actor), by: actor.id });
  return true;
};

export const cancelSometimes: Turn = async ({ context, acknowledge }, actor) => {
  const [instanceId] = await running(context, 'uji-pemulihan');
  if (instanceId === undefined || randomInt(15) > 0) return false;
  await cancelInstance(context, actor, { instanceId, reason: 'Uji' });
  acknowledge({ did: 'cancel', instanceId, by: actor.id });
  return true;
};

/** A job that the kills never let end is given up with an incident, and a supervisor has it tried again. */
export const retryIncidents: Turn = async ({ context }, actor) => {
  const [incident] = await read<{ id: string }>(
    context.database,
    'SELECT id FROM incidents WHERE resolved_at IS NULL LIMIT 1',
  );
  if (!incident) return false;
  await retryIncident(context, actor, incident.id);
  return true;
};

async function running({ database }: ServiceContext, processId: string): Promise<string[]> {
  const rows = await read<{ id: string }>(
    database,
    "SELECT id FROM instances WHERE state = 'running' AND process_id = ? ORDER BY id DESC",
    [processId],
  );
  return rows.map(({ id }) => id);
}
