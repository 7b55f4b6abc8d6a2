import { nameInstance } from '../../instances/start/name-instance.ts';
import { newId } from '../../kernel/ids.ts';
import { BpmnError } from '../bpmn-error.ts';
import { quarterAt, quarterBefore, quarterFromKey, quarterKey } from '../quarters/quarter.ts';
import type { TopicHandler } from '../handlers/topic-handler.ts';

/**
 * Takes the quarter for this instance: the one that was asked for, else the one before. A quarter has one
 * evaluation, whatever began this instance: of a second one the process hears SUDAH_DIEVALUASI and ends.
 */
export const openEvaluation: TopicHandler = async ({ instanceId, variables, now }, tx) => {
  const asked = quarterFromKey(String(variables.periode));
  const period = asked ?? quarterBefore(quarterAt(now));
  const { year, quarter } = period;
  const taken = await tx.run(
    `INSERT INTO evaluations (id, year, quarter, instance_id, opened_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (year, quarter) DO NOTHING`,
    [newId(), year, quarter, instanceId, now.toISOString()],
  );
  if (taken === 0) throw new BpmnError('SUDAH_DIEVALUASI', `there is an evaluation of ${quarterKey(period)}`);
  const subject = `Evaluasi triwulan ${quarter} tahun ${year}`;
  await nameInstance(tx, instanceId, { businessKey: `EV-${quarterKey(period)}`, subject });
  return { periode: quarterKey(period), tahun: year, triwulan: quarter };
};
