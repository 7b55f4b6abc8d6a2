import { around, aProcess, flow } from '../a-process.ts';

// Pieces of BPMN that the fixtures of several rules are made of.

export const start = '<bpmn:startEvent id="start"/>';

export const timer = (inside: string) => `<bpmn:timerEventDefinition>${inside}</bpmn:timerEventDefinition>`;

export const duration = (text: string) => timer(`<bpmn:timeDuration>${text}</bpmn:timeDuration>`);

export const message = '<bpmn:messageEventDefinition messageRef="m"/>';

export const error = '<bpmn:errorEventDefinition errorRef="e"/>';

export const caught = (inside: string) =>
  around(`<bpmn:intermediateCatchEvent id="x">${inside}</bpmn:intermediateCatchEvent>`);

export const boundary = (attributes: string, inside: string) =>
  around(`<bpmn:userTask id="x"/><bpmn:boundaryEvent id="b" ${attributes}>${inside}</bpmn:boundaryEvent>`);

export const choice = (attributes: string, first: string, second: string) =>
  aProcess(
    `${start}<bpmn:exclusiveGateway id="x" ${attributes}/><bpmn:task id="a"/><bpmn:task id="b"/>
     ${flow('f1', 'start', 'x')}${flow('fa', 'x', 'a', first)}${flow('fb', 'x', 'b', second)}`,
  );

export const beside = (attributes: string, inside: string) =>
  around(
    `<bpmn:task id="x"/><bpmn:subProcess id="s" triggeredByEvent="true" ${attributes}>${inside}</bpmn:subProcess>`,
  );

export const startBy = (inside: string, attributes = '') =>
  `<bpmn:startEvent id="s1" ${attributes}>${inside}</bpmn:startEvent>`;

export const conditional = (text: string, attributes = '') =>
  choice('default="fb"', '', '').replace(
    '<bpmn:sequenceFlow id="fa" sourceRef="x" targetRef="a">',
    `$&<bpmn:conditionExpression ${attributes}>${text}</bpmn:conditionExpression>`,
  );
