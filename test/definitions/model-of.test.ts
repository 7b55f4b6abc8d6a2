import { deployProcess } from '../../src/definitions/deploy-process.ts';
import { modelOf } from '../../src/definitions/model-of.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { aClock, aDatabase } from './a-database.ts';
import { aFolder } from './a-folder.ts';

const database = aDatabase();
const clock = aClock('2026-11-23T02:00:00.000Z');

/** A version that was deployed when its rules were fewer. */
async function deployedLongAgo(change: (xml: string) => string): Promise<string> {
  const [deployed] = await deployProcess({ database: database(), clock }, aFolder());
  const definitionId = deployed?.definitionId ?? '';
  await inTransaction(database(), async (tx) => {
    const [row] = await tx.query<{ xml: string }>('SELECT xml FROM process_definitions WHERE id = ?', [
      definitionId,
    ]);
    await tx.run('UPDATE process_definitions SET xml = ? WHERE id = ?', [
      change(row?.xml ?? ''),
      definitionId,
    ]);
  });
  return definitionId;
}

const undecided = `<bpmn:exclusiveGateway id="undecided" />${['a', 'b']
  .map((id) => `<bpmn:sequenceFlow id="${id}" sourceRef="undecided" targetRef="End_1" />`)
  .join('')}`;

it('executes what was deployed before a rule came that refuses it now', async () => {
  const definitionId = await deployedLongAgo((xml) =>
    xml.replace(/<bpmn:userTask /, `${undecided}<bpmn:userTask `),
  );
  const model = await modelOf(database(), definitionId);
  expect([...model.nodes.keys()]).toContain('undecided');
});

it('does not execute what cannot be read, and says what', async () => {
  const definitionId = await deployedLongAgo((xml) =>
    xml.replace(/<bpmn:userTask /, '<bpmn:userTask camunda:dueDate="${" '),
  );
  await expect(modelOf(database(), definitionId)).rejects.toThrow(/Usr_Periksa .* cannot be read/);
});
