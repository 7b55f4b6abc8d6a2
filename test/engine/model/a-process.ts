import { compileModel, compileModels } from '../../../src/engine/model/compile-model.ts';
import { Rejection } from '../../../src/kernel/rejection.ts';
import type { Problem } from '../../../src/kernel/rejection.ts';

// BPMN files for tests, as short as the rule they are about.

const namespaces = [
  'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:camunda="http://camunda.org/schema/1.0/bpmn"',
  'xmlns:alur="https://alur.dev/schema/bpmn/1.0"',
  'xmlns:tns="urn:test" xmlns:foreign="urn:foreign" targetNamespace="urn:test"',
].join(' ');

export const aFile = (content: string, attributes = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<bpmn:definitions ${namespaces} ${attributes}>${content}</bpmn:definitions>`;

export const aProcess = (content: string, beside = ''): string =>
  aFile(`<bpmn:process id="p" name="Test" isExecutable="true">\n${content}\n</bpmn:process>${beside}`);

export const flow = (id: string, from: string, to: string, condition = ''): string => {
  const inside = condition && `<bpmn:conditionExpression>${condition}</bpmn:conditionExpression>`;
  return `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${inside}</bpmn:sequenceFlow>`;
};

/** start → content's element `x` → end, with the messages and errors that tests refer to. */
export const around = (content: string): string =>
  aProcess(
    `<bpmn:startEvent id="start"/>${content}<bpmn:endEvent id="end"/>${flow('f1', 'start', 'x')}${flow('f2', 'x', 'end')}`,
    '<bpmn:message id="m" name="Decision"/><bpmn:message id="nameless"/><bpmn:error id="e" errorCode="BROKEN"/>',
  );

/** What is wrong with a file: "field: message" of each problem, or the sentence of the refusal itself. */
export async function problemsOf(xml: string, processId?: string): Promise<string[]> {
  const faults = await refusedBy(() => compileModel(xml, processId === undefined ? {} : { processId }));
  return faults.map(({ field, message }) => (field === '' ? message : `${field}: ${message}`));
}

/** The same of every process of a file, with the rule that is broken; a refusal about no element has an empty field. */
export const faultsOf = (xml: string): Promise<readonly Problem[]> => refusedBy(() => compileModels(xml));

async function refusedBy(compile: () => Promise<unknown>): Promise<readonly Problem[]> {
  try {
    await compile();
    return [];
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    return error.problems.length > 0 ? error.problems : [{ field: '', message: error.message }];
  }
}
