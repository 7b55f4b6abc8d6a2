import { Rejection } from '../../kernel/rejection.ts';
import { finding, problemOf } from '../findings/finding.ts';
import { refuseUploads } from '../task-effects/refuse-uploads.ts';
import { localeOf, type TaskEffect } from '../task-effects/task-effect.ts';
import { holdsNik } from './correctable.ts';
import { whyNotHandle } from './data-request-policy.ts';
import { dataRequestOf } from './data-request.ts';

// The officer's answer is kept with the request, and taken out of the case's variables: those are shown to whoever
// may look at the case.

const answer: TaskEffect = async (task, tx, context) => {
  await refuseUploads(task, tx, context);
  const request = await dataRequestOf(context.database, { instanceId: task.instanceId });
  if (!request)
    throw new Error(`Expected ${task.elementId} to belong to a data request, but its case is none`);
  const obstacle = whyNotHandle(task.actor, request);
  if (obstacle !== undefined) throw new Rejection('forbidden', 'answer the request', obstacle);
  const said = String(task.values.jawaban);
  if (holdsNik(said))
    throw new Rejection('invalid', 'answer the request', 'it holds a NIK', [
      problemOf('jawaban', finding('field.no-nik'), await localeOf(task, context)),
    ]);
  await tx.run('UPDATE data_requests SET answer = ?, answered_by = ? WHERE id = ?', [
    said,
    task.actor.id,
    request.id,
  ]);
  return { jawaban: null };
};

export const dataRequestEffects: Readonly<Record<string, TaskEffect>> = {
  Usr_PeriksaAkses: answer,
  Usr_PeriksaPerbaikan: answer,
  Usr_TuntaskanPenghentian: answer,
};
