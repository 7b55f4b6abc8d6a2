import { createHash } from 'node:crypto';
import { usersWithRole } from '../../identity/users-with-role.ts';
import { isRole } from '../../identity/roles.ts';
import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';
import type { TopicHandler } from '../handlers/topic-handler.ts';
import { queueNotice } from '../outbox/queue-notice.ts';
import { quarterFromKey, type Quarter } from '../quarters/quarter.ts';
import { collectFigures, type Figures } from './figures.ts';
import { evaluationOf } from './evaluation.ts';

// The system's part of a quarter's evaluation.

/** Collects the figures once; what the forms show of them become variables of the case. */
export const collectFiguresOfQuarter: TopicHandler = async ({ instanceId, variables }, tx, context) => {
  const figures = await collectFigures(context, quarterIn(variables.periode));
  await tx.run('UPDATE evaluations SET figures = ? WHERE instance_id = ?', [
    JSON.stringify(figures),
    instanceId,
  ]);
  return headlinesOf(figures);
};

function headlinesOf({ cases, complaints, breaches, satisfaction }: Figures) {
  const { value, class: grade, respondents } = satisfaction;
  return {
    diterima: cases.received,
    selesai: cases.issued,
    ditolak: cases.rejected + cases.closedIncomplete,
    ditarik: cases.withdrawn + cases.cancelled,
    berjalan: cases.running,
    terlambat: breaches.length,
    batasHariKerja: cases.maximumWorkingDays,
    pengaduan: complaints.reduce((sum, { received }) => sum + received, 0),
    ikm: value === null ? '-' : `${value.toFixed(2).replace('.', ',')} (${grade}, n = ${respondents})`,
  };
}

/** `to` of the element's settings: the roles that are reminded. */
export const remindOfEvaluation: TopicHandler = async (work, tx, context) => {
  const { year, quarter } = quarterIn(work.variables.periode);
  const roles = (work.settings.to ?? '')
    .split(',')
    .map((role) => role.trim())
    .filter(isRole);
  for (const role of roles) {
    await queueNotice(context, tx, {
      key: `${work.idempotencyKey}:${role}`,
      name: 'pengingat-evaluasi',
      content: { values: { quarter, year } },
      recipients: await usersWithRole(context.database, role, work.now),
      instanceId: work.instanceId,
      now: work.now,
    });
  }
  return {};
};

/** Closes the evaluation and says by a hash what its report was made of. */
export const archiveEvaluation: TopicHandler = async ({ instanceId, variables, now }, tx, context) => {
  const { archivedAt: _, sha256: __, ...content } = await openOne(context.database, variables.periode);
  const sha256 = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  await tx.run('UPDATE evaluations SET archived_at = ?, sha256 = ? WHERE instance_id = ?', [
    now.toISOString(),
    sha256,
    instanceId,
  ]);
  return { sha256Laporan: sha256 };
};

async function openOne(database: Database, key: unknown) {
  const evaluation = await evaluationOf(database, quarterIn(key));
  if (!evaluation) throw new Error(`Expected an evaluation of ${String(key)}, but there is none`);
  return evaluation;
}

function quarterIn(key: unknown): Quarter {
  const quarter = quarterFromKey(String(key));
  if (!quarter) throw new Error(`Expected a quarter, but the case says ${String(key)}`);
  return quarter;
}

/** Which evaluation a task belongs to. */
export async function evaluationIdOf(database: Database, instanceId: string): Promise<string> {
  const [row] = await read<{ id: string }>(database, 'SELECT id FROM evaluations WHERE instance_id = ?', [
    instanceId,
  ]);
  if (!row) throw new Error(`Expected instance ${instanceId} to evaluate a quarter, but it has not begun to`);
  return row.id;
}
