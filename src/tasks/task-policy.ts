import type { Actor } from '../identity/actor.ts';
import { namesOf } from '../identity/deputies/names-of.ts';
import { Rejection } from '../kernel/rejection.ts';
import { isClosed } from './task-states.ts';
import type { HeldTask, Task } from './task.ts';

// Who may do what with a task. The page asks it which buttons to show, the verbs ask it whether to go on:
// one function, so the two can never disagree.

export const taskActions = ['claim', 'release', 'assign', 'save', 'complete'] as const;
export type TaskAction = (typeof taskActions)[number];

export const actionsFor = (actor: Actor, task: Task): TaskAction[] =>
  taskActions.filter((action) => whyNot(actor, action, task) === undefined);

/** The obstacle in words, or undefined when the actor may. */
export function whyNot(actor: Actor, action: TaskAction, task: Task): string | undefined {
  if (isClosed(task.state)) return closedBecause(task);
  return obstacles[action](actor, task);
}

/** `whyNot` of completing, for a task that was read without its candidates: they have no say in that. */
export const whyNotComplete = (actor: Actor, task: HeldTask): string | undefined =>
  isClosed(task.state) ? closedBecause(task) : mayNotComplete(actor, task);

type Held = Pick<Task, 'state' | 'assigneeId' | 'assigneeName'>;

/** What claiming asks about. */
type Claimable = Held & Pick<Task, 'candidateUsers' | 'candidateGroups' | 'barred'>;

/** `whyNot` of claiming, for a task of which nothing else was read. */
export const whyNotClaim = (actor: Actor, task: Claimable): string | undefined =>
  isClosed(task.state) ? closedBecause(task) : mayNotClaim(actor, task);

/** The obstacle to claiming that lies in who has the task: where there is one, its candidates need not be read. */
export const keptFromClaim = (actor: Actor, task: Held): string | undefined =>
  heldByStranger(actor, task) ?? alreadyMine(actor, task);

export function refuseIf(obstacle: string | undefined, attempt: string): void {
  if (obstacle !== undefined) throw new Rejection('conflict', attempt, obstacle);
}

const obstacles: Record<TaskAction, (actor: Actor, task: Task) => string | undefined> = {
  claim: mayNotClaim,
  release: (actor, task) => notMine(actor, task) ?? madeForOne(task),
  assign: (actor, task) =>
    actor.can('tasks.see-all') ? madeForOne(task) : 'only a supervisor may hand it to someone else',
  save: notMine,
  complete: mayNotComplete,
};

function mayNotClaim(actor: Actor, task: Claimable): string | undefined {
  return keptFromClaim(actor, task) ?? noCandidate(actor, task) ?? barredBy(actor, task);
}

function mayNotComplete(actor: Actor, task: HeldTask): string | undefined {
  return notMine(actor, task) ?? barredBy(actor, task);
}

export const isCandidate = (actor: Actor, task: Claimable): boolean =>
  namesOf(actor).some((name) => task.candidateUsers.includes(name)) ||
  task.candidateGroups.some((group) => actor.roles.some((role) => role === group));

function closedBecause(task: Held): string {
  if (task.state === 'cancelled') return 'the procedure went on without it';
  return `it was already completed by ${task.assigneeName ?? 'someone else'}`;
}

function heldByOther(actor: Actor, task: Held): string | undefined {
  if (task.assigneeId === undefined || task.assigneeId === actor.id) return undefined;
  return `${task.assigneeName ?? 'someone else'} has it`;
}

/** Who stands in for somebody may take over what that person has in hand. */
function heldByStranger(actor: Actor, task: Held): string | undefined {
  const forOfficial = actor.standsInFor.some(({ official }) => official.id === task.assigneeId);
  return forOfficial ? undefined : heldByOther(actor, task);
}

function alreadyMine(actor: Actor, task: Held): string | undefined {
  return task.assigneeId === actor.id ? 'you have it already' : undefined;
}

function notMine(actor: Actor, task: HeldTask): string | undefined {
  if (task.assigneeId === actor.id) return undefined;
  return heldByOther(actor, task) ?? 'you have not claimed it';
}

function noCandidate(actor: Actor, task: Claimable): string | undefined {
  return isCandidate(actor, task) ? undefined : 'it is offered to another group';
}

function barredBy(actor: Actor, task: Pick<Task, 'barred'>): string | undefined {
  if (!task.barred.includes(actor.id)) return undefined;
  return 'you did an earlier task of this case that a second person must check (four-eyes)';
}

function madeForOne(task: Task): string | undefined {
  return task.candidateGroups.length + task.candidateUsers.length === 0
    ? 'it belongs to one person'
    : undefined;
}
