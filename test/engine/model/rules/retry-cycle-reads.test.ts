import { around } from '../a-process.ts';
import { itRefuses } from './twins.ts';

const retrying = (cycle: string) =>
  `<bpmn:serviceTask id="x" camunda:topic="t"><bpmn:extensionElements><camunda:failedJobRetryTimeCycle>${cycle}</camunda:failedJobRetryTimeCycle></bpmn:extensionElements></bpmn:serviceTask>`;

itRefuses('retry-cycle-reads', [
  {
    name: 'a retry cycle can be read',
    broken: around(retrying('often')),
    field: 'x',
    says: /has the retry cycle "often": it must be like R3\/PT10M/,
    kept: around(retrying('R3/PT10M')),
  },
]);
