import { deployProcess } from '../../../src/definitions/deploy-process.ts';
import { createServiceAccount } from '../../../src/identity/create-service-account.ts';
import { createToken } from '../../../src/identity/tokens/create-token.ts';
import { systemClock as clock } from '../../../src/kernel/clock.ts';
import type { Database } from '../../../src/persistence/database.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';

// Two user tasks with a job between them: what one process has begun any other may have to go on with.

export const processId = 'dua-tugas';
const username = 'program-uji';

const xml = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Dua" targetNamespace="https://example.org">
  <bpmn:process id="${processId}" name="Dua tugas" isExecutable="true">
    <bpmn:startEvent id="Mulai" /><bpmn:userTask id="Periksa" name="Periksa" camunda:assignee="${username}" />
    <bpmn:userTask id="Setujui" name="Setujui" camunda:assignee="${username}" camunda:asyncBefore="true" /><bpmn:endEvent id="Selesai" />
    <bpmn:sequenceFlow id="A" sourceRef="Mulai" targetRef="Periksa" /><bpmn:sequenceFlow id="B" sourceRef="Periksa" targetRef="Setujui" /><bpmn:sequenceFlow id="C" sourceRef="Setujui" targetRef="Selesai" />
  </bpmn:process>
</bpmn:definitions>`;

/** Answers a token of the program whose tasks they are. */
export async function deployTwoTasks(database: Database): Promise<string> {
  const account = { username, name: 'Program uji', roles: ['integrasi' as const] };
  const owner = await createServiceAccount(database, clock, account);
  await deployProcess({ database, clock }, { files: [{ name: 'process.bpmn', content: xml }] });
  const scopes = ['instances:start', 'tasks:read', 'tasks:work'];
  const made = await inTransaction(database, (tx) =>
    createToken(tx, { owner, name: 'cluster', scopes, days: 1 }, clock.now()),
  );
  return made.secret;
}
