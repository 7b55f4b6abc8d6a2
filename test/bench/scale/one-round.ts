import { usualAnswers } from '../../support/case-walk.ts';
import { ProgramProcess } from '../program/program-process.ts';
import { Visitor } from '../program/visitor.ts';
import { latencyOf } from '../harness.ts';
import type { Cases } from './cases.ts';

// What people meet on one volume: the program is started, its lists and cases are opened, tasks are completed.

export interface Amounts {
  readonly opened: number;
  readonly completed: number;
}

/** Milliseconds (p95 of a page) or MiB. */
export type Figures = Readonly<Record<string, number>>;

const password = 'Alur-Pekalongan-2026';

export async function oneRound(
  variables: Readonly<Record<string, string>>,
  cases: Cases,
  amounts: Amounts,
): Promise<Figures> {
  const program = await ProgramProcess.start(variables);
  try {
    const as = (username: string) => Visitor.signIn(program.url, username, password);
    const [head, supervisor, applicant] = [
      await as('kepala-dinas'),
      await as('supervisor'),
      await as('pemohon1'),
    ];
    const times = (paths: readonly string[], visitor: Visitor) => p95(paths, (path) => opened(visitor, path));
    const again = (path: string) => Array<string>(amounts.opened).fill(path);
    const claimed = cases.take(amounts.completed);
    for (const id of claimed) await sent(head, `/tasks/${id}/claim`, {});
    return {
      start: program.startedInMs,
      'task list, head of office': await times(again('/tasks?view=group'), head),
      'task list, supervisor': await times(again('/tasks?view=all'), supervisor),
      'list of cases': await times(again('/instances'), supervisor),
      'own applications': await times(again('/applications'), applicant),
      'open a task': await times(
        cases.tasks(amounts.opened).map((id) => `/tasks/${id}`),
        head,
      ),
      'open a case': await times(
        cases.instances(amounts.opened).map((id) => `/instances/${id}`),
        supervisor,
      ),
      complete: await p95(claimed, (id) =>
        sent(head, `/tasks/${id}/completion`, usualAnswers('Usr_DisposisiKadis')),
      ),
      memory: await program.memory(),
    };
  } finally {
    await program.stop();
  }
}

/** Two are asked for before, so that no first time is measured. */
async function p95(paths: readonly string[], ask: (path: string) => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (const path of paths) times.push(await ask(path));
  return latencyOf(times.slice(2))?.p95 ?? NaN;
}

async function opened(visitor: Visitor, path: string): Promise<number> {
  const { status, milliseconds } = await visitor.get(path);
  if (status !== 200) throw new Error(`Expected to open ${path}, but got ${status}`);
  return milliseconds;
}

async function sent(visitor: Visitor, path: string, fields: Parameters<Visitor['post']>[1]): Promise<number> {
  const { status, milliseconds } = await visitor.post(path, fields);
  if (status !== 303) throw new Error(`Expected to send ${path}, but got ${status}`);
  return milliseconds;
}
