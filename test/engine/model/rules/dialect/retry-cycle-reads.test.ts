import { around } from '../../a-process.ts';
import { itRefuses } from '../twins.ts';

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
  {
    name: 'so can a list of waits',
    broken: around(retrying('PT1M,later')),
    field: 'x',
    says: /has the retry cycle "PT1M,later"/,
    kept: around(retrying('PT1M, PT5M,PT1H')),
  },
  {
    name: 'what an expression gives is for later, on any element',
    broken: around(retrying('10 minutes').replaceAll('serviceTask', 'userTask')),
    field: 'x',
    says: /has the retry cycle "10 minutes"/,
    kept: around(retrying('${waits}').replaceAll('serviceTask', 'userTask')),
  },
]);
