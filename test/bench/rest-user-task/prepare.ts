import { deployProcess } from '../../../src/definitions/deploy-process.ts';
import { createServiceAccount } from '../../../src/identity/create-service-account.ts';
import { createToken } from '../../../src/identity/tokens/create-token.ts';
import { systemClock as clock } from '../../../src/kernel/clock.ts';
import { closeDatabase, openDatabase } from '../../../src/persistence/database.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';

// A process with one user task, and a program's account whose task it is, with a token.

export const processId = 'satu-tugas';
const username = 'program-uji';

const xml = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Satu" targetNamespace="https://example.org">
  <bpmn:process id="${processId}" name="Satu tugas" isExecutable="true">
    <bpmn:startEvent id="Mulai" /><bpmn:userTask id="Periksa" name="Periksa surat" camunda:assignee="${username}" /><bpmn:endEvent id="Selesai" />
    <bpmn:sequenceFlow id="Ke_Periksa" sourceRef="Mulai" targetRef="Periksa" /><bpmn:sequenceFlow id="Ke_Selesai" sourceRef="Periksa" targetRef="Selesai" />
  </bpmn:process>
</bpmn:definitions>`;

/** Answers the token. */
export async function prepare(url: string): Promise<string> {
  const database = await openDatabase({ url });
  try {
    const owner = await createServiceAccount(database, clock, {
      username,
      name: 'Program uji',
      roles: ['integrasi'],
    });
    await deployProcess({ database, clock }, { files: [{ name: 'process.bpmn', content: xml }] });
    const scopes = ['instances:start', 'tasks:read', 'tasks:work'];
    const made = await inTransaction(database, (tx) =>
      createToken(tx, { owner, name: 'bench', scopes, days: 1 }, clock.now()),
    );
    return made.secret;
  } finally {
    await closeDatabase(database);
  }
}
