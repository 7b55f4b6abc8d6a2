import { deployProcess } from '../../src/definitions/deploy-process.ts';
import type { Variables } from '../../src/engine/variables.ts';
import { startInstance } from '../../src/instances/start/start-instance.ts';
import type { Clock } from '../../src/kernel/clock.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { applicationRow } from '../support/application-row.ts';
import type { Program } from '../support/program.ts';

// Processes of two or three elements, deployed for one test, so that it shows all that matters to it.

type Small = Pick<Program, 'app'> & { clock: Clock };

/** `elements` stand between Mulai and Selesai in a row, joined by flows; each must be written with its id. */
export async function deploySmall(program: Small, processId: string, ...elements: string[]): Promise<void> {
  const ids = ['Mulai', ...elements.map((element) => /\bid="(\w+)"/.exec(element)?.[1] ?? ''), 'Selesai'];
  const flows = ids
    .slice(1)
    .map((id, index) => `<bpmn:sequenceFlow id="Ke_${id}" sourceRef="${ids[index]}" targetRef="${id}" />`);
  await deployXml(
    program,
    processId,
    `<bpmn:startEvent id="Mulai" />${elements.join('')}<bpmn:endEvent id="Selesai" />${flows.join('')}`,
  );
}

/** The same with everything but the frame written out. */
export async function deployXml(program: Small, processId: string, inside: string): Promise<void> {
  const { app, clock } = program;
  const content = processXml(processId, inside);
  await deployProcess({ database: app.database, clock }, { files: [{ name: 'process.bpmn', content }] });
}

export const processXml = (
  processId: string,
  inside: string,
): string => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definisi" targetNamespace="https://example.org">
  <bpmn:message id="Msg" name="Kabar" /><bpmn:signal id="Sig" name="Isyarat" /><bpmn:error id="Err" errorCode="RUSAK" />
  <bpmn:process id="${processId}" name="${processId}" isExecutable="true" camunda:historyTimeToLive="P1D">
    ${inside}
  </bpmn:process>
</bpmn:definitions>`;

export const startSmall = (
  program: Small,
  processId: string,
  variables: Variables = {},
  businessKey?: string,
): Promise<string> =>
  inTransaction(program.app.database, async (tx) => {
    const request = { processId, variables, ...(businessKey === undefined ? {} : { businessKey }) };
    return (await startInstance(program.app.worker, tx, request)).instanceId;
  });

export const userTask = '<bpmn:userTask id="Tugas" name="Periksa" camunda:candidateGroups="verifikator" />';
export const receiveTask = '<bpmn:receiveTask id="Tunggu" messageRef="Msg" />';
export const notifyTask = `<bpmn:sendTask id="Kabari" camunda:type="external" camunda:topic="notify"><bpmn:extensionElements>
  <camunda:failedJobRetryTimeCycle>R2/PT1M</camunda:failedJobRetryTimeCycle>
  <camunda:properties><camunda:property name="template" value="tanda-terima" /><camunda:property name="to" value="applicant" /></camunda:properties>
  </bpmn:extensionElements></bpmn:sendTask>`;
export const pause = (duration: string): string =>
  `<bpmn:intermediateCatchEvent id="Jeda"><bpmn:timerEventDefinition><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">${duration}</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>`;

/** What the handlers of the real service want to find: an application of the case. */
export async function giveApplication(program: Program, instanceId: string): Promise<void> {
  const applicant = await program.as('pemohon1');
  const application = { id: `permohonan-${instanceId}`, instanceId, ticketNumber: `UJI-${instanceId}` };
  const row = applicationRow(application, applicant, program.clock.now());
  await inTransaction(program.app.database, (tx) => tx.insert('applications', row));
}
