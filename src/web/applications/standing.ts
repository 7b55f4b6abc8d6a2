import type { Actor } from '../../identity/actor.ts';
import { isRole } from '../../identity/roles.ts';
import type { Application } from '../../service/applications/application.ts';
import { paths } from '../paths.ts';
import type { OpenTask } from './open-tasks.ts';

// Where a case stands for its applicant, as one of five answers: it is your turn, the office has it, BSrE
// has it, it moves by itself this moment, or it has ended.

export type Standing =
  | { readonly kind: 'yours'; readonly task: OpenTask; readonly href: string }
  | { readonly kind: 'office'; readonly roles: readonly string[] }
  | { readonly kind: 'authority' }
  | { readonly kind: 'moving' }
  | { readonly kind: 'ended'; readonly outcome: string };

export function standingOf(
  application: Pick<Application, 'closedAt' | 'outcome'>,
  open: readonly OpenTask[],
  actor: Pick<Actor, 'id'>,
): Standing {
  if (application.closedAt !== undefined) return { kind: 'ended', outcome: application.outcome ?? 'DITOLAK' };
  const yours = open.find(
    ({ waitingFor, assigneeId }) => waitingFor === 'applicant' && assigneeId === actor.id,
  );
  if (yours) return { kind: 'yours', task: yours, href: paths.tasks.one({ taskId: yours.id }) };
  const office = open.filter(({ waitingFor }) => waitingFor === 'office');
  if (office.length > 0) return { kind: 'office', roles: rolesOf(office) };
  return { kind: open.length > 0 ? 'authority' : 'moving' };
}

const rolesOf = (tasks: readonly OpenTask[]): string[] => [
  ...new Set(tasks.flatMap(({ groups }) => groups).filter(isRole)),
];
