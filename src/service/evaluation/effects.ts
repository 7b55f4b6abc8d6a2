import { DateTime } from 'luxon';
import { localDateOf } from '../../kernel/local-date.ts';
import { officeZone } from '../../kernel/office-zone.ts';
import { Rejection, type Problem } from '../../kernel/rejection.ts';
import { finding, problemOf } from '../findings/finding.ts';
import { localeOf, type CompletedTask, type TaskEffect } from '../task-effects/task-effect.ts';
import { aspects, type Verdict } from './evaluation.ts';
import { evaluationIdOf } from './handlers.ts';

// What the people of an evaluation write, kept beside its figures.

const textIn = ({ values }: CompletedTask, key: string): string => {
  const value = values[key];
  return typeof value === 'string' ? value.trim() : '';
};

const written = ({ actor, now }: CompletedTask) => ({ by: actor.id, at: now.toISOString() });

const keepSelfReport: TaskEffect = async (task, tx) => {
  const report = {
    achievements: textIn(task, 'catatanPelaksana'),
    obstacles: textIn(task, 'kendala'),
    reasonsForDelay: textIn(task, 'alasanKeterlambatan'),
    ...written(task),
  };
  await tx.run('UPDATE evaluations SET self_report = ? WHERE instance_id = ?', [
    JSON.stringify(report),
    task.instanceId,
  ]);
  return {};
};

const keepReview: TaskEffect = async (task, tx) => {
  const review = { notes: textIn(task, 'catatanReviu'), ...written(task) };
  await tx.run('UPDATE evaluations SET review = ? WHERE instance_id = ?', [
    JSON.stringify(review),
    task.instanceId,
  ]);
  return {};
};

const keepVerdict: TaskEffect = async (task, tx, context) => {
  const followUps = followUpsIn(task);
  const locale = await localeOf(task, context);
  const today = localDateOf(task.now);
  refuseAny(
    followUps
      .filter(({ tenggat }) => tenggat < today)
      .map(({ nomor }) => problemOf(`tenggat${nomor}`, finding('follow-up.past'), locale)),
  );
  await tx.run('UPDATE evaluations SET verdict = ?, evaluated_at = ? WHERE instance_id = ?', [
    JSON.stringify(verdictIn(task)),
    task.now.toISOString(),
    task.instanceId,
  ]);
  const evaluationId = await evaluationIdOf(context.database, task.instanceId);
  for (const { nomor, uraian, penanggungJawab, tenggat } of followUps)
    await tx.insert('evaluation_follow_ups', {
      ...{ evaluation_id: evaluationId, number: nomor, description: uraian },
      ...{ owner_role: penanggungJawab, due_on: tenggat },
    });
  return { tindakLanjut: followUps };
};

function verdictIn(task: CompletedTask): Verdict {
  const scoreOf = (aspect: string) => ({
    score: Number(task.values[`nilai${aspect}`]),
    note: textIn(task, `catatan${aspect}`),
  });
  const [time, completeness, conduct, complaints, ikm] = aspects;
  return {
    scores: {
      [time]: scoreOf(time),
      [completeness]: scoreOf(completeness),
      [conduct]: scoreOf(conduct),
      [complaints]: scoreOf(complaints),
      [ikm]: scoreOf(ikm),
    },
    conclusion: textIn(task, 'kesimpulan'),
    ...written(task),
  };
}

/** As the process repeats its task over them: each with its owner and until when. */
const followUpsIn = (task: CompletedTask) =>
  Array.from({ length: Number(task.values.jumlahTindakLanjut ?? 0) }, (_, index) => {
    const nomor = index + 1;
    const tenggat = textIn(task, `tenggat${nomor}`);
    return {
      nomor,
      uraian: textIn(task, `uraian${nomor}`),
      penanggungJawab: textIn(task, `penanggungJawab${nomor}`),
      tenggat,
      jatuhTempo: DateTime.fromISO(tenggat, { zone: officeZone }).endOf('day').toUTC().toISO(),
    };
  });

function refuseAny(problems: readonly Problem[]): void {
  if (problems.length > 0)
    throw new Rejection('invalid', 'decide the evaluation', 'a follow-up would be due in the past', problems);
}

const finishFollowUp: TaskEffect = async (task, tx, context) => {
  const number = numberOf(task.seen?.butir);
  await tx.run(
    `UPDATE evaluation_follow_ups SET result = ?, done_at = ?, done_by = ?
     WHERE evaluation_id = ? AND number = ?`,
    [
      textIn(task, 'hasilTindakLanjut'),
      task.now.toISOString(),
      task.actor.id,
      await evaluationIdOf(context.database, task.instanceId),
      number,
    ],
  );
  return {};
};

function numberOf(item: unknown): number {
  const { nomor } = Object(item);
  if (typeof nomor !== 'number')
    throw new Error('Expected to know which follow-up this is, but the task does not say');
  return nomor;
}

export const evaluationEffects: Readonly<Record<string, TaskEffect>> = {
  Usr_LaporanDiri: keepSelfReport,
  Usr_ReviuKabid: keepReview,
  Usr_EvaluasiPimpinan: keepVerdict,
  Usr_TindakLanjut: finishFollowUp,
};
