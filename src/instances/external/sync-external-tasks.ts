import type { Advanced, JobOpened } from '../../engine/outcome.ts';
import { retriesFor } from '../../jobs/back-off.ts';
import { newId } from '../../kernel/ids.ts';
import { announce } from '../../persistence/announcements/announce.ts';
import { oneOf } from '../../persistence/statements/condition.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import type { Cause, InstanceContext } from '../context.ts';
import type { Instance } from '../instance.ts';
import { externalTopic } from './external-topic.ts';

// Work of one outcome that programs outside do → rows that they fetch. They are no jobs: the worker of this program
// never takes them, and nothing falls due.

/** camunda:type="external", and no handler of ours knows the topic. */
export const isForOthers = ({ handlesTopic }: InstanceContext, { external, topic }: JobOpened): boolean =>
  external === true && topic !== undefined && handlesTopic?.(topic) === false;

export async function syncExternalTasks(
  context: InstanceContext,
  tx: Transaction,
  instance: Instance,
  outcome: Advanced,
  cause: Cause,
): Promise<void> {
  const opened = outcome.jobsOpened.filter((job) => isForOthers(context, job));
  if (opened.length > 0) {
    await tx.insert(
      'external_tasks',
      opened.map((job) => rowOf(instance, job, cause)),
    );
    const topics = opened.map(({ topic = '' }) => externalTopic(topic));
    announce(context.database, tx, [...new Set(topics)]);
  }
  const closed = outcome.jobsClosed.map(({ key }) => key);
  if (closed.length === 0) return;
  const these = oneOf('job_key', closed);
  await tx.run(`DELETE FROM external_tasks WHERE instance_id = ? AND ${these.sql}`, [
    instance.id,
    ...these.params,
  ]);
}

function rowOf(instance: Instance, job: JobOpened, { now }: Cause) {
  const { maxAttempts, waitsMs } = retriesFor(job.retryCycle);
  return {
    id: newId(),
    instance_id: instance.id,
    job_key: job.key,
    element_id: job.elementId,
    definition_id: instance.definitionId,
    process_id: instance.processId,
    business_key: instance.businessKey ?? null,
    topic: job.topic ?? '',
    variables: JSON.stringify(job.variables),
    settings: JSON.stringify(job.settings),
    priority: job.priority,
    created_at: now.toISOString(),
    due_at: now.toISOString(),
    attempts: 0,
    retries: maxAttempts,
    retry_waits: waitsMs ? JSON.stringify(waitsMs) : null,
  };
}
