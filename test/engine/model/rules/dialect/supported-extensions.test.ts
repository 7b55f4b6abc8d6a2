import { around } from '../../a-process.ts';
import { message } from '../snippets.ts';
import { itRefuses } from '../twins.ts';

itRefuses('supported-extensions', [
  ...['executionListener', 'taskListener', 'connector'].map((name) => ({
    name: `camunda:${name} would silently not happen`,
    broken: around(
      `<bpmn:userTask id="x"><bpmn:extensionElements><camunda:${name}/></bpmn:extensionElements></bpmn:userTask>`,
    ),
    field: 'x',
    says: new RegExp(`uses camunda:${name}: this engine does not execute it yet`),
    kept: around(
      '<bpmn:userTask id="x"><bpmn:extensionElements><foreign:thing/></bpmn:extensionElements></bpmn:userTask>',
    ),
  })),
  {
    name: 'a message that a delegate sends',
    broken: around(
      `<bpmn:intermediateThrowEvent id="x"><bpmn:messageEventDefinition messageRef="m" camunda:topic="t"/></bpmn:intermediateThrowEvent>`,
    ),
    field: 'x',
    says: /uses camunda:topic/,
    kept: around(`<bpmn:intermediateThrowEvent id="x">${message}</bpmn:intermediateThrowEvent>`),
  },
]);
