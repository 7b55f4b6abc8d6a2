import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deployFolders } from '../src/deploy-folders.ts';
import { createLog } from '../src/kernel/log.ts';
import { processXml } from './instances/small-process.ts';
import { aProgram, type Program } from './support/program.ts';

// What the deployment checks warn of is said where an operator looks: in the log and in the history.

let program: Program;
let folder: string;
beforeEach(async () => {
  program = await aProgram();
  folder = await mkdtemp(join(tmpdir(), 'alur-processes-'));
});
afterEach(async () => {
  await program.close();
  await rm(folder, { recursive: true, force: true });
});

async function deploy(task: string): Promise<Record<string, unknown>[]> {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push(line) });
  await mkdir(join(folder, 'kecil'), { recursive: true });
  await writeFile(
    join(folder, 'kecil', 'process.bpmn'),
    processXml(
      'kecil',
      `<bpmn:startEvent id="Mulai" />${task}<bpmn:sequenceFlow id="F" sourceRef="Mulai" targetRef="Tugas" />`,
    ),
  );
  await deployFolders({ ...program.app, clock: program.clock, log }, folder);
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

const recorded = async () => {
  const rows = await program.rows<{ content: string }>(
    `SELECT content FROM history WHERE type = 'definition.deployed' ORDER BY id`,
  );
  return rows.map(({ content }) => JSON.parse(content) as Record<string, unknown>).at(-1);
};

const warning = {
  rule: 'task-claimable',
  elementId: 'Tugas',
  message: expect.stringContaining('can be claimed by no one'),
};

it('logs and records the warnings of a version, once', async () => {
  // when
  const logged = await deploy('<bpmn:userTask id="Tugas" />');
  // then
  expect(logged).toEqual([expect.objectContaining({ processId: 'kecil', severity: 'warning', ...warning })]);
  expect(await recorded()).toEqual({ processId: 'kecil', version: 1, warnings: [warning] });
  expect(await deploy('<bpmn:userTask id="Tugas" />')).toEqual([]);
});

it('says nothing of a process without any', async () => {
  expect(await deploy('<bpmn:userTask id="Tugas" camunda:assignee="budi" />')).toEqual([]);
  expect(await recorded()).toEqual({ processId: 'kecil', version: 1 });
});
