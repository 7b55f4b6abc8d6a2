import { latestDefinition } from '../../../src/definitions/latest-definition.ts';
import { verifyHistory } from '../../../src/history/verify-history.ts';
import type { Actor } from '../../../src/identity/actor.ts';
import { completeTask } from '../../../src/instances/work/complete-task.ts';
import { orderMigration } from '../../../src/instances/migration/order-migration.ts';
import { modelOf } from '../../../src/definitions/model-of.ts';
import { previewMigration } from '../../../src/instances/migration/preview-migration.ts';
import {
  pauseMigration,
  resumeMigration,
  undoMigration,
} from '../../../src/instances/migration/steer-migration.ts';
import { migratedInstances, migrationById } from '../../../src/instances/migration/stored-migration.ts';
import { claimTask } from '../../../src/tasks/holding/claim-task.ts';
import { draftOf, saveDraft } from '../../../src/tasks/drafts.ts';
import { aProgram, type Program } from '../../support/program.ts';
import { deployXml, startSmall } from '../small-process.ts';
import { troublesOf } from '../stored-invariants.ts';

// Running cases go on by a version with a second check and an element of another name: claims, drafts, deadlines and
// jobs stay as they were, and who stands where nothing leads stays with the version that it has.

let program: Program;
let designer: Actor;
let verifier: Actor;
beforeEach(async () => {
  program = await aProgram('2026-11-23T02:00:00.000Z');
  designer = await program.as('designer');
  verifier = await program.as('verifikator1');
});
afterEach(() => program.close());

const deadline = `<bpmn:subProcess id="Batas" triggeredByEvent="true"><bpmn:startEvent id="Tenggat" isInterrupting="false" xmlns:alur="https://alur.dev/schema/bpmn/1.0" alur:calendar="layanan" alur:deadline="maximum">
  <bpmn:timerEventDefinition><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P5D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:startEvent>
  <bpmn:endEvent id="Tercatat" /><bpmn:sequenceFlow id="FL" sourceRef="Tenggat" targetRef="Tercatat" /></bpmn:subProcess>`;

const row = (...elements: string[]): string => {
  const ids = ['Mulai', ...elements.map((element) => /\bid="(\w+)"/.exec(element)?.[1] ?? ''), 'Selesai'];
  const flows = ids
    .slice(1)
    .map((id, at) => `<bpmn:sequenceFlow id="Ke_${id}" sourceRef="${ids[at]}" targetRef="${id}" />`);
  return `<bpmn:startEvent id="Mulai" />${elements.join('')}<bpmn:endEvent id="Selesai" />${flows.join('')}${deadline}`;
};
const task = (id: string, name: string): string =>
  `<bpmn:userTask id="${id}" name="${name}" camunda:candidateGroups="verifikator" />`;

/** Version 1: check, archive; version 2: check under another id, check again, sign. */
async function deployBoth(): Promise<{ from: string; to: string }> {
  await deployXml(program, 'cek', row(task('Periksa', 'Periksa'), task('Arsipkan', 'Arsipkan')));
  const from = (await latestDefinition(program.app.database, 'cek'))?.id ?? '';
  return { from, to: '' };
}

async function deploySecond(): Promise<string> {
  await deployXml(
    program,
    'cek',
    row(task('Tinjau', 'Tinjau berkas'), task('Periksa_lagi', 'Periksa lagi'), task('Paraf', 'Paraf')),
  );
  return (await latestDefinition(program.app.database, 'cek'))?.id ?? '';
}

const openTasks = (instanceId: string) =>
  program.rows<{ id: string; element_id: string; name: string; assignee_id: string | null; state: string }>(
    `SELECT id, element_id, name, assignee_id, state FROM tasks WHERE instance_id = '${instanceId}' AND state IN ('open', 'claimed')`,
  );

async function complete(instanceId: string): Promise<void> {
  const [open] = await openTasks(instanceId);
  if (open?.state === 'open') await claimTask({ ...program.app.worker, actor: verifier }, open.id);
  await completeTask(program.app.worker, verifier, { taskId: open?.id ?? '', variables: {} });
}

const order = (from: string, to: string) => ({
  fromDefinitionId: from,
  toDefinitionId: to,
  mapping: new Map([
    ['Periksa', 'Tinjau'],
    ['Batas', 'Batas'],
    ['Tenggat', 'Tenggat'],
  ]),
});

it('moves who can, leaves who cannot, and both come to their end', async () => {
  const { from } = await deployBoth();
  const [moving, staying] = [await startSmall(program, 'cek'), await startSmall(program, 'cek')];
  await program.drainJobs();
  await complete(staying);
  const [claimed] = await openTasks(moving);
  await claimTask({ ...program.app.worker, actor: verifier }, claimed?.id ?? '');
  await saveDraft({ ...program.app.worker, actor: verifier }, claimed?.id ?? '', { catatan: 'lengkap' });
  const deadlines = `SELECT instance_id, due_at, kind FROM deadlines ORDER BY instance_id`;
  const due = await program.rows(deadlines);
  const to = await deploySecond();

  const plan = order(from, to);
  const { database } = program.app;
  const models = { from: await modelOf(database, from), to: await modelOf(database, to) };
  const way = { ...models, mapping: plan.mapping };
  const impact = await previewMigration(database, from, way, { now: program.clock.now(), most: 100 });
  expect(impact).toMatchObject({ lookedAt: 2, isAll: true, movable: 1 });
  expect(impact.refused.map(({ reason, count }) => [reason, count])).toEqual([
    [{ rule: 'unmapped', elementId: 'Arsipkan' }, 1],
  ]);
  expect([...impact.standing]).toEqual([
    ['Periksa', 1],
    ['Arsipkan', 1],
  ]);

  const id = await orderMigration(program.app.worker, designer, plan, 'pemeriksaan kedua');
  await program.drainJobs();
  expect(await migrationById(program.app.database, id)).toMatchObject({
    state: 'finished',
    lookedAt: 2,
    moved: 1,
    refused: 1,
  });
  expect(
    (await migratedInstances(program.app.database, id, 10)).map(({ instanceId, how }) => [instanceId, how]),
  ).toEqual([
    [staying, 'refused'],
    [moving, 'moved'],
  ]);
  expect(await openTasks(moving)).toEqual([
    { ...claimed, element_id: 'Tinjau', name: 'Tinjau berkas', assignee_id: verifier.id, state: 'claimed' },
  ]);
  expect(await draftOf({ ...program.app.worker, actor: verifier }, claimed?.id ?? '')).toMatchObject({
    values: { catatan: 'lengkap' },
  });
  expect(await program.rows(deadlines)).toEqual(due);
  expect(await troublesOf(program)).toEqual([]);

  for (const instance of [moving, moving, moving, staying]) await complete(instance);
  expect(await program.rows(`SELECT id, state FROM instances ORDER BY id`)).toEqual([
    { id: moving, state: 'completed' },
    { id: staying, state: 'completed' },
  ]);
  const elements = await program.rows<{ element_id: string }>(`SELECT element_id FROM tasks ORDER BY number`);
  expect(elements.map((each) => each.element_id)).toEqual([
    'Tinjau',
    'Periksa',
    'Arsipkan',
    'Periksa_lagi',
    'Paraf',
  ]);
  expect((await verifyHistory(program.app.database)).brokenAt).toBeUndefined();
});

it('stops when it is paused, goes on, and leads one case back', async () => {
  const { from } = await deployBoth();
  const instances = await Promise.all([1, 2, 3].map(() => startSmall(program, 'cek')));
  await program.drainJobs();
  const to = await deploySecond();
  const context = program.app.worker;
  const id = await orderMigration(context, designer, order(from, to), 'uji');
  await pauseMigration(context, designer, id);
  await program.drainJobs();
  expect(await migrationById(program.app.database, id)).toMatchObject({ state: 'paused', moved: 0 });
  await resumeMigration(context, designer, id);
  await program.drainJobs();
  expect(await migrationById(program.app.database, id)).toMatchObject({ state: 'finished', moved: 3 });

  const [first = '', second = ''] = instances;
  await undoMigration(context, designer, id, first);
  expect((await openTasks(first)).map(({ element_id: at }) => at)).toEqual(['Periksa']);
  await expect(undoMigration(context, designer, id, first)).rejects.toThrow(/another version meanwhile/);
  await complete(second);
  await expect(undoMigration(context, designer, id, second)).rejects.toThrow(/gone on since/);
  expect(await troublesOf(program)).toEqual([]);
});

it('moves nothing between two processes, to the same version, or without a reason', async () => {
  const { from } = await deployBoth();
  const to = await deploySecond();
  await deployXml(program, 'lain', row(task('Periksa', 'Periksa')));
  const other = (await latestDefinition(program.app.database, 'lain'))?.id ?? '';
  const tried = (toDefinitionId: string, reason = 'uji') =>
    orderMigration(program.app.worker, designer, order(from, toDefinitionId), reason);
  await expect(tried(other)).rejects.toThrow(/two processes/);
  await expect(tried(from)).rejects.toThrow(/same version/);
  await expect(tried('nothing')).rejects.toThrow(/not there/);
  await expect(tried(to, '  ')).rejects.toThrow(/no reason/);
});
