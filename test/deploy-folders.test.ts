import { deployFolders } from '../src/deploy-folders.ts';
import { createLog } from '../src/kernel/log.ts';
import { inside, type Database } from '../src/persistence/database.ts';
import { processXml } from './instances/small-process.ts';
import { deployFolder } from './support/deploy-folder.ts';
import { aProgram, type Program } from './support/program.ts';

// What the deployment checks warn of is said where an operator looks: in the log and in the history.

let program: Program;
beforeEach(async () => {
  program = await aProgram();
});
afterEach(() => program.close());

async function deploy(task: string): Promise<Record<string, unknown>[]> {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push(line) });
  const inside = `<bpmn:startEvent id="Mulai" />${task}<bpmn:sequenceFlow id="F" sourceRef="Mulai" targetRef="Tugas" />`;
  await deployFolder(program, 'kecil', processXml('kecil', inside), log);
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

const recorded = async () => {
  const rows = await program.rows<{ content: string }>(
    `SELECT content FROM history WHERE type = 'definition.deployed' ORDER BY id`,
  );
  return rows.map(({ content }) => JSON.parse(content) as Record<string, unknown>).at(-1);
};

const comment = 'deployed at start';
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
  expect(await recorded()).toEqual({ processId: 'kecil', version: 1, comment, warnings: [warning] });
  expect(await deploy('<bpmn:userTask id="Tugas" />')).toEqual([]);
});

it('says nothing of a process without any', async () => {
  expect(await deploy('<bpmn:userTask id="Tugas" camunda:assignee="budi" />')).toEqual([]);
  expect(await recorded()).toEqual({ processId: 'kecil', version: 1, comment });
});

it('learns by reading alone that all is deployed already: a start then changes and compiles nothing', async () => {
  const store = program.app.database[inside];
  const alone = () => Promise.reject(new Error('A transaction was begun'));
  const database: Database = { [inside]: { ...store, alone } };
  const start = () =>
    deployFolders({ database, clock: program.clock, log: createLog('silent') }, 'processes');
  await expect(start()).resolves.toBeUndefined();
  // It would be seen: what has changed since is deployed, in a transaction.
  await program.app.database[inside].alone(async (connection) => {
    await connection.begin();
    await connection.execute(`UPDATE process_definitions SET content_hash = 'another'`, []);
    await connection.commit();
  });
  await expect(start()).rejects.toThrow('A transaction was begun');
});

it('deploys a folder again after another content of the same process came between', async () => {
  const [one, other] = ['budi', 'siti'].map(
    (name) => `<bpmn:userTask id="Tugas" camunda:assignee="${name}" />`,
  );
  for (const task of [one, other, one, one]) await deploy(task ?? '');
  expect(await recorded()).toMatchObject({ processId: 'kecil', version: 3 });
});
