import { copyFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { deployProcess } from '../../src/definitions/deploy-process.ts';
import { closeScriptWorkers } from '../../src/engine/expressions/script-threads.ts';
import { apply, walk } from '../support/case-walk.ts';
import { aProgram } from '../support/program.ts';
import type { Acknowledgement } from './acknowledgement.ts';
import { check, verdict } from './checker/check.ts';
import { startTestCase } from './start-test-case.ts';

// A checker that finds nothing proves nothing until it has found everything it is there for: each test breaks
// a healthy database in one way and sees exactly its number rise.

let folder: string;
let acknowledged: Acknowledgement[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alur-checker-'));
  const program = await aProgram();
  const { database, worker } = program.app;
  const content = readFileSync('test/recovery/recovery.bpmn', 'utf8');
  await deployProcess({ database, clock: program.clock }, { files: [{ name: 'process.bpmn', content }] });
  const applicant = await program.as('pemohon1');
  // given: two applications under way, one with its letter sent, and two test cases with timers in flight
  const { instanceId } = await apply(program);
  await walk(program, instanceId, 'Usr_DisposisiKadis', 'Usr_TandaTanganSurat');
  await apply(program, { nik: '3375015708900002' });
  await startTestCase(worker.service, applicant);
  await startTestCase(worker.service, applicant);
  await program.drainJobs();
  await program.passTimeUntil(new Date(program.clock.now().getTime() + 250).toISOString());
  await program.drainJobs();
  const [claimed] = await program.rows<{ task_id: string; actor_id: string }>(
    `SELECT task_id, actor_id FROM history WHERE type = 'task.claimed' ORDER BY id`,
  );
  if (!claimed) throw new Error('Expected someone to have claimed a task');
  const done = { taskId: claimed.task_id, by: claimed.actor_id };
  acknowledged = [
    { did: 'start', instanceId, by: applicant.id },
    { did: 'claim', ...done },
    { did: 'complete', ...done },
  ];
  const source = worker.service.dataDirectory;
  await cp(join(source, 'documents'), join(folder, 'documents'), { recursive: true });
  const copying = new Sqlite(join(source, 'alur.sqlite'));
  copying.prepare('VACUUM INTO ?').run(join(folder, 'healthy.sqlite'));
  copying.close();
  await copyFile(join(folder, 'healthy.sqlite'), join(folder, 'loose.sqlite'));
  loosen(join(folder, 'loose.sqlite'));
  await program.close();
  await closeScriptWorkers();
});
afterAll(() => rm(folder, { recursive: true }));

/** What the checker says of a copy in which these statements were run past all guards. */
async function verdictAfter(statements: string[], drainedAt?: string): Promise<string> {
  const file = join(folder, 'broken.sqlite');
  await copyFile(join(folder, 'loose.sqlite'), file);
  const connection = new Sqlite(file);
  connection.pragma('synchronous = OFF');
  for (const statement of statements) {
    if (connection.prepare(statement).run().changes === 0)
      throw new Error(`This breaks nothing: ${statement}`);
  }
  connection.close();
  const findings = check({
    place: { folder, address: { file } },
    acknowledged,
    ...(drainedAt === undefined ? {} : { drainedAt }),
  });
  const broken = findings.some(({ kind }) => kind === 'chain') ? ' · chain broken' : '';
  return verdict(0, findings) + broken;
}

const counts = (lost: number, doubled: number, stuck: number, missed: number): string =>
  `kills 0 · lost ${lost} · doubled ${doubled} · stuck ${stuck} · missed timers ${missed}`;

const one = (table: string, where: string) => `rowid = (SELECT MIN(rowid) FROM ${table} WHERE ${where})`;

it('finds nothing in a healthy database', async () => {
  const file = join(folder, 'healthy.sqlite');
  expect(check({ place: { folder, address: { file } }, acknowledged })).toEqual([]);
});

describe('lost', () => {
  it.each([
    ['a start nobody knows of', { did: 'start', instanceId: 'x', by: 'y' }],
    ['a claim nobody knows of', { did: 'claim', taskId: 'x', by: 'y' }],
    ['a completion nobody knows of', { did: 'complete', taskId: 'x', by: 'y' }],
    ['a withdrawal nobody knows of', { did: 'withdraw', instanceId: 'x', by: 'y' }],
    ['a cancellation nobody knows of', { did: 'cancel', instanceId: 'x', by: 'y' }],
  ] as const)('%s', (_, unknown) => {
    const file = join(folder, 'healthy.sqlite');
    expect(
      verdict(0, check({ place: { folder, address: { file } }, acknowledged: [...acknowledged, unknown] })),
    ).toBe(counts(1, 0, 0, 0));
  });

  it.each([
    [
      'a notice that was not written',
      `DELETE FROM outbox WHERE delivered_at IS NULL OR template = 'tanda-terima' AND ${one('outbox', "template = 'tanda-terima'")}`,
      counts(1, 0, 0, 0),
    ],
    [
      'a notice that was marked as delivered and was not',
      `DELETE FROM notifications WHERE ${one('notifications', '1')}`,
      counts(1, 0, 0, 0),
    ],
    [
      'a gap in the ticket numbers',
      `UPDATE counters SET last = last + 1 WHERE name = 'ticket'`,
      counts(1, 0, 0, 0),
    ],
    [
      'a gap in the letter numbers',
      `UPDATE counters SET last = last + 1 WHERE name = 'outgoing-letter'`,
      counts(1, 0, 0, 0),
    ],
    [
      'a variable',
      `UPDATE instance_variables SET value = '"lain"' WHERE ${one('instance_variables', "name = 'nomorTiket'")}`,
      counts(1, 0, 0, 0),
    ],
    ['a file', `UPDATE documents SET id = 'tidak-ada' WHERE ${one('documents', '1')}`, counts(1, 0, 0, 0)],
  ])('%s', async (_, statement, expected) => {
    expect(await verdictAfter([statement])).toBe(expected);
  });
});

describe('doubled', () => {
  it.each([
    [
      'an agenda number',
      [
        `UPDATE applications SET agenda_number = (SELECT agenda_number FROM applications WHERE agenda_number LIKE '1/%') WHERE agenda_number LIKE '2/%'`,
      ],
      counts(1, 1, 0, 0),
    ],
    [
      'a message',
      [
        `INSERT INTO outbox SELECT 'dua', message_key || '-lagi', channel, recipient_id, recipient_address, template, content, instance_id, created_at, NULL, 0, NULL FROM outbox WHERE ${one('outbox', '1')}`,
      ],
      counts(0, 1, 0, 0),
    ],
    [
      'a delivery',
      [
        `INSERT INTO notifications SELECT 'dua', user_id, outbox_id || '', subject, body, instance_id, created_at, NULL FROM notifications WHERE ${one('notifications', '1')}`,
      ],
      counts(0, 1, 0, 0),
    ],
    [
      'a document',
      [
        `UPDATE documents SET replaced_at = NULL, kind = 'scan-ktp', version = 9 WHERE ${one('documents', "kind <> 'scan-ktp'")}`,
      ],
      counts(0, 1, 0, 0),
    ],
  ])('%s', async (_, statements, expected) => {
    expect(await verdictAfter(statements)).toBe(expected);
  });

  it.each([
    ['a completion', "type = 'task.completed'", counts(0, 1, 0, 0)],
    [
      'a step that was left twice',
      "type = 'element.left' AND element_id = 'Svc_NomorSurat'",
      counts(1, 1, 0, 0),
    ],
    ['a timer that fired twice', "type = 'timer.fired' AND element_id LIKE 'Bt%'", counts(1, 0, 0, 0)],
  ])('%s', async (_, where, expected) => {
    // The chain tells, too; the sums must tell on their own.
    const said = await verdictAfter([
      `INSERT INTO history SELECT (SELECT MAX(id) + 1 FROM history), 'lain', 1, at, type, instance_id, task_id, element_id, actor_id, content, 'x'
       FROM history WHERE ${one('history', where)}`,
    ]);
    expect(said).toBe(`${expected} · chain broken`);
  });
});

describe('stuck', () => {
  it.each([
    [
      'a token whose task is gone',
      [`UPDATE tasks SET state = 'cancelled' WHERE ${one('tasks', "state = 'open'")}`],
      counts(0, 0, 1, 0),
    ],
    [
      'a task of a token that is gone',
      [`UPDATE tasks SET token_key = '9999' WHERE ${one('tasks', "state = 'open'")}`],
      counts(0, 0, 2, 0),
    ],
    [
      'a token whose subscription is gone',
      [`DELETE FROM subscriptions WHERE ${one('subscriptions', '1')}`],
      counts(0, 0, 1, 0),
    ],
    [
      'open work of an instance that is over',
      [
        `UPDATE instances SET state = 'cancelled' WHERE ${one('instances', "process_id = 'penerbitan-se-individu'")}`,
      ],
      undefined,
    ],
    [
      'work that is dead',
      [
        `INSERT INTO jobs (id, kind, payload, due_at, dead_at) SELECT 'x', 'outbox', '{}', due_at, due_at FROM jobs LIMIT 1`,
      ],
      counts(0, 0, 1, 0),
    ],
  ])('%s', async (_, statements, expected) => {
    const said = await verdictAfter(statements);
    if (expected !== undefined) expect(said).toBe(expected);
    else expect(said).toMatch(/lost 0 · doubled 0 · stuck [1-9]/);
  });

  it('an instance that had all the time it needed and did not end', async () => {
    expect(
      await verdictAfter(
        ["UPDATE jobs SET due_at = due_at WHERE kind = 'timer'"],
        '2026-11-23T02:00:00.000Z',
      ),
    ).toMatch(/stuck [1-9]/);
  });
});

describe('missed timers', () => {
  it.each([
    [
      'an armed timer without its job',
      [`DELETE FROM jobs WHERE ${one('jobs', "kind = 'timer'")}`],
      undefined,
    ],
    [
      'a timer whose job is set to another time',
      [`UPDATE jobs SET due_at = '2027-01-01T00:00:00.000Z' WHERE ${one('jobs', "kind = 'timer'")}`],
      undefined,
    ],
    [
      'a timer that was given up',
      [`UPDATE jobs SET dead_at = '2026-11-23' WHERE ${one('jobs', "kind = 'timer'")}`],
      undefined,
    ],
  ])('%s', async (_, statements) => {
    expect(await verdictAfter(statements)).toBe(counts(0, 0, 0, 1));
  });

  it('a timer that was overdue when there was nothing left to do', async () => {
    const [timer] = jobsDue();
    expect(await verdictAfter(["UPDATE jobs SET due_at = due_at WHERE kind = 'timer'"], timer)).toMatch(
      /missed timers [1-9]$/,
    );
  });
});

describe('the chain', () => {
  it.each([
    ['a changed row', `UPDATE history SET content = '{"x":1}' WHERE type = 'definition.deployed'`],
    [
      'a missing row',
      `DELETE FROM history WHERE type = 'application.submitted' AND ${one('history', "type = 'application.submitted'")}`,
    ],
    ['a head that is behind', `UPDATE history_heads SET position = position - 1 WHERE stream = 'system'`],
  ])('%s', async (_, statement) => {
    expect(await verdictAfter([statement])).toMatch(/chain broken$/);
  });
});

/** The due instants of the timers, in order. */
function jobsDue(): string[] {
  const connection = new Sqlite(join(folder, 'healthy.sqlite'), { readonly: true });
  const rows = connection
    .prepare<[], { due_at: string }>("SELECT due_at FROM jobs WHERE kind = 'timer' ORDER BY due_at")
    .all();
  connection.close();
  return rows.map((row) => row.due_at);
}

/** Without triggers and unique keys: both would refuse what the checker must see. */
function loosen(file: string): void {
  const connection = new Sqlite(file);
  connection.pragma('foreign_keys = OFF');
  connection.pragma('synchronous = OFF');
  const tables = connection
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    )
    .all();
  const triggers = connection
    .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    .all();
  // They speak of tables that are gone for a moment.
  for (const { name } of triggers) connection.exec(`DROP TRIGGER ${name}`);
  for (const { name } of tables)
    connection.exec(
      `CREATE TABLE copied AS SELECT * FROM ${name}; DROP TABLE ${name}; ALTER TABLE copied RENAME TO ${name}`,
    );
  connection.close();
}
