import { usualAnswers } from '../../support/case-walk.ts';
import { ProgramProcess } from '../program/program-process.ts';
import { Visitor } from '../program/visitor.ts';
import type { Cases } from './cases.ts';
import { inTurn, type Times } from './in-turn.ts';

// What people meet on each volume: the program is started, lists, tasks and cases are opened, tasks completed.
// The programs of all volumes run beside each other.

export interface Office {
  readonly folder: string;
  readonly cases: Cases;
}

export interface Amounts {
  readonly opened: number;
  readonly completed: number;
}

/** What was asked, and what it took on each volume: milliseconds, or MiB for `memory`. */
export type Taken = Readonly<Record<string, Times>>;

interface Open {
  readonly cases: Cases;
  readonly program: ProgramProcess;
  readonly head: Visitor;
  readonly supervisor: Visitor;
  readonly applicant: Visitor;
}

const password = 'Alur-Pekalongan-2026';

export async function people(
  offices: readonly Office[],
  { opened, completed }: Amounts,
  round: number,
): Promise<Taken> {
  const open: Open[] = [];
  try {
    for (const office of offices) open.push(await opening(office));
    const visits = (ask: (office: Open, index: number) => Promise<number>) =>
      inTurn(open, 2 * opened, opened, ask);
    const tasks = open.map(({ cases }) => cases.tasks(2 * opened, round));
    const instances = open.map(({ cases }) => cases.instances(2 * opened, round));
    const completions = open.map(({ cases }) => cases.take(completed));
    const of = (lists: readonly string[][], office: Open, index: number) =>
      lists[open.indexOf(office)]?.[index] ?? '';
    return {
      start: open.map(({ program }) => [program.startedInMs]),
      'task list, head of office': await visits(({ head }) => visit(head, '/tasks?view=group')),
      'task list, supervisor': await visits(({ supervisor }) => visit(supervisor, '/tasks?view=all')),
      'list of cases': await visits(({ supervisor }) => visit(supervisor, '/instances')),
      'own applications': await visits(({ applicant }) => visit(applicant, '/applications')),
      'open a task': await visits((office, index) =>
        visit(office.head, `/tasks/${of(tasks, office, index)}`),
      ),
      'open a case': await visits((office, index) =>
        visit(office.supervisor, `/instances/${of(instances, office, index)}`),
      ),
      complete: await inTurn(open, completed, 4, (office, index) =>
        complete(office.head, of(completions, office, index)),
      ),
      memory: await Promise.all(open.map(async ({ program }) => [await program.memory()])),
    };
  } finally {
    for (const { program } of open) await program.stop();
  }
}

async function opening({ folder, cases }: Office): Promise<Open> {
  const program = await ProgramProcess.start({ DATA_DIR: folder });
  try {
    const as = (username: string) => Visitor.signIn(program.url, username, password);
    const [head, supervisor] = [await as('kepala-dinas'), await as('supervisor')];
    return { cases, program, head, supervisor, applicant: await as('pemohon1') };
  } catch (error) {
    await program.stop();
    throw error;
  }
}

async function visit(visitor: Visitor, path: string): Promise<number> {
  const { status, milliseconds } = await visitor.get(path);
  if (status !== 200) throw new Error(`Expected to open ${path}, but got ${status}`);
  return milliseconds;
}

async function complete(visitor: Visitor, taskId: string): Promise<number> {
  const path = `/tasks/${taskId}/completion`;
  const { status, milliseconds } = await visitor.post(path, usualAnswers('Usr_DisposisiKadis', new Date()));
  if (status !== 303) throw new Error(`Expected to send ${path}, but got ${status}`);
  return milliseconds;
}
