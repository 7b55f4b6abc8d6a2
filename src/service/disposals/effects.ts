import { read } from '../../persistence/read.ts';
import type { TaskEffect } from '../task-effects/task-effect.ts';
import { disposalOfWork } from './disposal.ts';

// Who reviewed, assessed and decided upon a list, kept beside it: they stand on the protocol.

/** The next people see how many items are left. */
const keepReview: TaskEffect = async ({ instanceId, actor, now }, tx, { database }) => {
  const { id } = await disposalOfWork(database, instanceId);
  await tx.run('UPDATE disposals SET reviewed_by = ?, reviewed_at = ? WHERE id = ?', [
    actor.id,
    now.toISOString(),
    id,
  ]);
  const [counted] = await read<{ proposed: number; excluded: number }>(
    database,
    `SELECT SUM(CASE WHEN state = 'proposed' THEN 1 ELSE 0 END) AS proposed,
       SUM(CASE WHEN state = 'excluded' THEN 1 ELSE 0 END) AS excluded FROM disposal_items WHERE disposal_id = ?`,
    [id],
  );
  return { jumlah: Number(counted?.proposed), dikecualikan: Number(counted?.excluded) };
};

const keepAssessment: TaskEffect = async ({ instanceId, actor, now }, tx) => {
  await tx.run('UPDATE disposals SET assessed_by = ?, assessed_at = ? WHERE instance_id = ?', [
    ...[actor.id, now.toISOString(), instanceId],
  ]);
  return {};
};

const keepDecision: TaskEffect = async ({ instanceId, values, actor, now }, tx) => {
  const { putusan, catatanPimpinan } = values;
  await tx.run(
    'UPDATE disposals SET decided_by = ?, decided_at = ?, approved = ?, note = ? WHERE instance_id = ?',
    [
      ...[actor.id, now.toISOString(), putusan === 'SETUJU' ? 1 : 0],
      ...[typeof catatanPimpinan === 'string' && catatanPimpinan !== '' ? catatanPimpinan : null, instanceId],
    ],
  );
  return {};
};

export const disposalEffects: Readonly<Record<string, TaskEffect>> = {
  Usr_TinjauUsulan: keepReview,
  Usr_NilaiUsulan: keepAssessment,
  Usr_SetujuiPemusnahan: keepDecision,
};
