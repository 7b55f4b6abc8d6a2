import { deployProcess } from '../../../src/definitions/deploy-process.ts';
import type { Program } from '../../support/program.ts';

// Files with several pools, as short as what passes between them. Pools are executable processes unless they
// are given as a name only; a message flow is [from, to], called from-to, and may refer to a message.

export type Pool = readonly [processId: string, inside: string] | string;
export type Drawn = readonly [from: string, to: string, more?: string];

export function collaborationXml(pools: readonly Pool[], flows: readonly Drawn[]): string {
  const participants = pools.map((pool) =>
    typeof pool === 'string'
      ? `<bpmn:participant id="${pool}" name="${pool}" />`
      : `<bpmn:participant id="Pool_${pool[0]}" processRef="${pool[0]}" />`,
  );
  const processes = pools.flatMap((pool) =>
    typeof pool === 'string'
      ? []
      : `<bpmn:process id="${pool[0]}" name="${pool[0]}" isExecutable="true" camunda:historyTimeToLive="P1D">${pool[1]}</bpmn:process>`,
  );
  const drawn = flows.map(
    ([from, to, more = '']) =>
      `<bpmn:messageFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}" ${more} />`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definisi" targetNamespace="https://example.org">
  <bpmn:message id="Msg_Pesanan" name="Pesanan" /><bpmn:message id="Msg_Bayaran" name="Bayaran" />
  <bpmn:collaboration id="Kolaborasi">${participants.join('')}${drawn.join('')}</bpmn:collaboration>
  ${processes.join('')}
</bpmn:definitions>`;
}

export const deployCollaboration = (
  { app, clock }: Program,
  pools: readonly Pool[],
  flows: readonly Drawn[],
): ReturnType<typeof deployProcess> =>
  deployProcess(
    { database: app.database, clock },
    { files: [{ name: 'process.bpmn', content: collaborationXml(pools, flows) }] },
  );

/** Elements in a row, joined by flows; each must be written with its id. */
export function row(...elements: string[]): string {
  const ids = elements.map((element) => /\bid="(\w+)"/.exec(element)?.[1] ?? '');
  const flows = ids
    .slice(1)
    .map((id, index) => `<bpmn:sequenceFlow id="Ke_${id}" sourceRef="${ids[index]}" targetRef="${id}" />`);
  return [...elements, ...flows].join('');
}

export const start = (id: string): string => `<bpmn:startEvent id="${id}" />`;
export const messageStart = (id: string): string =>
  `<bpmn:startEvent id="${id}"><bpmn:messageEventDefinition /></bpmn:startEvent>`;
export const end = (id: string): string => `<bpmn:endEvent id="${id}" />`;
export const user = (id: string): string =>
  `<bpmn:userTask id="${id}" camunda:candidateGroups="verifikator" />`;
export const sends = (id: string): string => `<bpmn:sendTask id="${id}" />`;
export const receives = (id: string): string => `<bpmn:receiveTask id="${id}" />`;
