import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { createApp, type App } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';
import { verifyHistory } from '../../../src/history/verify-history.ts';
import { findActor } from '../../../src/identity/find-actor.ts';
import { submitTaskForm } from '../../../src/service/submit-task-form.ts';
import { systemClock } from '../../../src/kernel/clock.ts';
import { createLog } from '../../../src/kernel/log.ts';
import { read } from '../../../src/persistence/read.ts';
import { claimTask } from '../../../src/tasks/holding/claim-task.ts';
import { runDueJobs } from '../../../src/worker/run-due-jobs.ts';
import { usualAnswers } from '../../support/case-walk.ts';
import { makeTemplates, makeVolume } from './make-volume.ts';

// The volume that benchmarks measure on must be one that the program could have made itself, also where it was
// made from a smaller one.

let top: string;
let folder: string;
let app: App;

beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'alur-volume-'));
  folder = join(top, 'volume');
  const templates = await makeTemplates(join(top, 'originals'));
  const half = { folder: join(top, 'half'), size: { running: 20, finished: 100 } };
  await makeVolume(templates, half.folder, half.size);
  await makeVolume(templates, folder, { running: 40, finished: 300 }, half);
  const config = readConfig({ DATA_DIR: folder, PORT: '0' });
  app = await createApp({ config, clock: systemClock, log: createLog('silent') });
}, 60_000);

afterAll(async () => {
  await app.close();
  await rm(top, { recursive: true });
});

const count = async (sql: string): Promise<number> =>
  Number((await read<{ count: number }>(app.database, `SELECT COUNT(*) AS count FROM ${sql}`))[0]?.count);

it('holds as many instances as were asked for, beside the originals', async () => {
  expect(await count(`instances WHERE state = 'running'`)).toBe(40 + 8);
  expect(await count(`instances WHERE state <> 'running'`)).toBe(300 + 2);
});

it('holds nothing that refers to what is not there', () => {
  const connection = new Sqlite(join(folder, 'alur.sqlite'), { readonly: true });
  expect(connection.pragma('foreign_key_check')).toEqual([]);
  connection.close();
});

it('holds a history whose every chain is whole', async () => {
  expect(await verifyHistory(app.database)).toEqual({
    rows: await count('history'),
    streams: expect.any(Number),
  });
});

it('has all indexes and triggers that the program made', () => {
  const listed = (database: string) => {
    const connection = new Sqlite(join(top, database, 'alur.sqlite'), { readonly: true });
    const names = connection.prepare(`SELECT type, name, sql FROM sqlite_master ORDER BY type, name`).all();
    connection.close();
    return names;
  };
  expect(listed('volume')).toEqual(listed('originals'));
});

it('has armed timers of which none is due', async () => {
  expect(await count(`jobs WHERE kind = 'timer'`)).toBeGreaterThan(40);
  expect(await runDueJobs(app.worker)).toBe(0);
});

it('lets a copied case go on as any other', async () => {
  const [task] = await read<{ id: string; instance_id: string }>(
    app.database,
    `SELECT id, instance_id FROM tasks WHERE state = 'open' AND element_id = 'Usr_DisposisiKadis' ORDER BY number DESC LIMIT 1`,
  );
  const [head] = await read<{ id: string }>(
    app.database,
    `SELECT id FROM users WHERE username = 'kepala-dinas'`,
  );
  const actor = await findActor(app.database, head?.id ?? '', new Date());
  if (!task || !actor) throw new Error('Expected a task for the head of the office');
  await claimTask({ ...app.worker, actor }, task.id);
  const raw = usualAnswers('Usr_DisposisiKadis', new Date());
  const submission = { taskId: task.id, raw, files: [], locale: 'id', ip: '127.0.0.1' } as const;
  await submitTaskForm(app.worker.service, actor, submission);
  const open = `tasks WHERE instance_id = '${task.instance_id}' AND element_id = 'Usr_DisposisiKabid' AND state = 'open'`;
  expect(await count(open)).toBe(1);
});
