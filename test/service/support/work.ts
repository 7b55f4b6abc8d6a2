import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import type { Variables } from '../../../src/engine/variables.ts';
import { applicationOf } from '../../../src/service/applications/application.ts';
import { topicHandlers } from '../../../src/service/handlers/topic-handlers.ts';
import { applyTaskEffects } from '../../../src/service/task-effects/apply-task-effects.ts';
import type { CompletedTask } from '../../../src/service/task-effects/task-effect.ts';
import { inspectFiles, sealAll, type ReceivedFile } from '../../../src/service/documents/receive-uploads.ts';
import type { SealedDocument } from '../../../src/service/documents/store-document.ts';
import type { TestService } from './a-service.ts';

// What the worker and the completion page do: run a handler or an effect in one transaction.

export interface Asked {
  instanceId: string;
  variables?: Variables;
  settings?: Record<string, string>;
  /** The same key = the same work, tried again. */
  key?: string;
}

export function runTopic({ context }: TestService, topic: string, asked: Asked): Promise<Variables> {
  const handler = topicHandlers[topic];
  if (!handler) throw new Error(`no handler for ${topic}`);
  const { instanceId, variables = {}, settings = {}, key = 'work-1' } = asked;
  const work = {
    instanceId,
    elementId: 'Svc',
    topic,
    variables,
    settings,
    idempotencyKey: key,
    now: context.clock.now(),
  };
  return inTransaction(context.database, (tx) => handler(work, tx, context));
}

export async function complete(
  { context, people }: TestService,
  elementId: string,
  { applicationId, ...task }: Partial<CompletedTask> & { applicationId: string },
): Promise<Variables> {
  const application = await applicationOf(context.database, { applicationId });
  if (!application) throw new Error(`There is no application ${applicationId}`);
  const completed = {
    processId: 'penerbitan-se-individu',
    elementId,
    instanceId: application.instanceId,
    values: {},
    uploads: [],
    actor: people.verifikator,
    now: context.clock.now(),
    ...task,
  };
  return inTransaction(context.database, (tx) => applyTaskEffects(context, tx, completed));
}

/** A file of a task form as an effect gets it: inspected, and sealed on the disk. */
export async function sealed({ context }: TestService, file: ReceivedFile): Promise<SealedDocument[]> {
  const { uploads, problems } = await inspectFiles([file], 'id');
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join(' '));
  return sealAll(context, uploads);
}
