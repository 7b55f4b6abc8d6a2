import { deployProcess } from '../../../src/definitions/deploy-process.ts';
import { createServiceAccount } from '../../../src/identity/create-service-account.ts';
import { createToken } from '../../../src/identity/tokens/create-token.ts';
import { systemClock as clock } from '../../../src/kernel/clock.ts';
import type { Database } from '../../../src/persistence/database.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';

// Two user tasks with a job between them: what one process has begun any other may have to go on with. Beside it
// one that nobody works on, a timer and then a script: so that workers have jobs in hand when they are killed.

export const processId = 'dua-tugas';
export const queueId = 'antrean';
const username = 'program-uji';

const modelOf = (id: string, inside: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Model" targetNamespace="https://example.org">
  <bpmn:process id="${id}" name="${id}" isExecutable="true">
    <bpmn:startEvent id="Mulai" /><bpmn:endEvent id="Selesai" />${inside}
  </bpmn:process>
</bpmn:definitions>`;

const models = {
  [processId]: `
    <bpmn:userTask id="Periksa" name="Periksa" camunda:assignee="${username}" />
    <bpmn:userTask id="Setujui" name="Setujui" camunda:assignee="${username}" camunda:asyncBefore="true" />
    <bpmn:sequenceFlow id="A" sourceRef="Mulai" targetRef="Periksa" /><bpmn:sequenceFlow id="B" sourceRef="Periksa" targetRef="Setujui" /><bpmn:sequenceFlow id="C" sourceRef="Setujui" targetRef="Selesai" />`,
  [queueId]: `
    <bpmn:intermediateCatchEvent id="Tunggu"><bpmn:timerEventDefinition><bpmn:timeDuration>PT2S</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
    <bpmn:scriptTask id="Hitung" scriptFormat="javascript"><bpmn:script>1 + 1</bpmn:script></bpmn:scriptTask>
    <bpmn:sequenceFlow id="A" sourceRef="Mulai" targetRef="Tunggu" /><bpmn:sequenceFlow id="B" sourceRef="Tunggu" targetRef="Hitung" /><bpmn:sequenceFlow id="C" sourceRef="Hitung" targetRef="Selesai" />`,
};

/** Answers a token of the program whose tasks they are. */
export async function deployTwoTasks(database: Database): Promise<string> {
  const account = { username, name: 'Program uji', roles: ['integrasi' as const] };
  const owner = await createServiceAccount(database, clock, account);
  for (const [id, inside] of Object.entries(models))
    await deployProcess(
      { database, clock },
      { files: [{ name: 'process.bpmn', content: modelOf(id, inside) }] },
    );
  const scopes = ['instances:start', 'tasks:read', 'tasks:work'];
  const made = await inTransaction(database, (tx) =>
    createToken(tx, { owner, name: 'cluster', scopes, days: 1 }, clock.now()),
  );
  return made.secret;
}
