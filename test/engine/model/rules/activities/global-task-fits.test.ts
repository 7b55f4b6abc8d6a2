import { aProcess, flow } from '../../a-process.ts';
import { itRefuses } from '../twins.ts';

const calling = (extension: string, called = '<bpmn:globalUserTask id="shared"/>') =>
  aProcess(
    `<bpmn:startEvent id="start"/>${flow('f', 'start', 'x')}<bpmn:callActivity id="x" calledElement="shared">
       <bpmn:extensionElements>${extension}</bpmn:extensionElements></bpmn:callActivity>`,
    called,
  );

itRefuses('global-task-fits', [
  {
    name: 'a global task is given nothing',
    broken: calling('<camunda:in variables="all"/>'),
    field: 'x',
    says: /has a camunda:in but calls a global task: such an extension must stand at the global task/,
    kept: calling('<camunda:in variables="all"/>', ''),
  },
]);
