import type { Actor } from '../../identity/actor.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { applicationOf } from '../../service/applications/application.ts';
import { notificationTopic } from '../../service/outbox/notification-topic.ts';
import { caseTopic } from '../../tasks/announce-task.ts';
import { findVisibleTask } from '../../tasks/lists/find-visible-task.ts';
import { taskTopicsOf } from '../../tasks/task-topics.ts';
import type { Database } from '../../persistence/database.ts';

// What a page may ask to hear about, as it names it ("tasks", "task:<id>", "instance:<id>", "case:<ticket>",
// "notifications"), and the topics that stand for it. Whoever may not see a thing does not hear of it either.

export interface Subject {
  readonly name: string;
  readonly topics: readonly string[];
}

type Topics = (database: Database, actor: Actor, id: string) => Promise<readonly string[]>;

const none: readonly string[] = [];

const kinds: Readonly<Record<string, Topics>> = {
  notifications: async (_, actor) => [notificationTopic(actor.id)],
  tasks: async (_, actor) => (actor.can('tasks.work') ? taskTopicsOf(actor) : none),
  task: async (database, actor, taskId) => {
    if (!actor.can('tasks.work')) return none;
    return [caseTopic((await findVisibleTask(database, actor, taskId)).instanceId)];
  },
  instance: async (_, actor, instanceId) => (actor.can('instances.see') ? [caseTopic(instanceId)] : none),
  case: async (database, actor, ticketNumber) => {
    const application = await applicationOf(database, { ticketNumber });
    if (application?.applicantId !== actor.id) return none;
    return [caseTopic(application.instanceId), notificationTopic(actor.id)];
  },
};

/** Undefined where there is no such thing for this person. */
export async function subjectNamed(
  database: Database,
  actor: Actor,
  name: string,
): Promise<Subject | undefined> {
  const [kind = '', id = ''] = name.split(':');
  const topicsOf = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  const topics = (await topicsOf?.(database, actor, id).catch(unlessNotThere)) ?? none;
  return topics.length > 0 ? { name, topics } : undefined;
}

function unlessNotThere(error: unknown): readonly string[] {
  if (error instanceof Rejection && error.kind === 'not-found') return none;
  throw error;
}
