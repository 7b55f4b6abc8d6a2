import { around, aProcess, flow } from '../../a-process.ts';
import { duration, message } from '../snippets.ts';
import { itRefuses } from '../twins.ts';

const caught = (id: string, definition: string) =>
  `<bpmn:intermediateCatchEvent id="${id}">${definition}</bpmn:intermediateCatchEvent>`;
const gateway = (more = '') =>
  aProcess(
    `<bpmn:eventBasedGateway id="g" instantiate="true"/>${caught('asked', message)}${flow('f1', 'g', 'asked')}${more}`,
    '<bpmn:message id="m" name="Decision"/>',
  );
const receive = (attributes: string, more = '') =>
  aProcess(
    `<bpmn:receiveTask id="x" messageRef="m" ${attributes}/><bpmn:task id="t"/>${flow('f', 'x', 't')}${more}`,
    '<bpmn:message id="m" name="Decision"/>',
  );
const within = (attributes: string) =>
  around(`<bpmn:subProcess id="x"><bpmn:receiveTask id="t" messageRef="m" ${attributes}/></bpmn:subProcess>`);

itRefuses('instantiating-begins', [
  {
    name: 'what begins instances stands in the process',
    broken: within('instantiate="true"'),
    field: 't',
    says: /starts instances inside a sub-process: only a process has them/,
    kept: within('instantiate="false"'),
  },
  {
    name: 'nothing leads to it',
    broken: receive('instantiate="true"', flow('back', 't', 'x')),
    field: 'x',
    says: /starts instances and has an incoming flow: it is where a flow begins/,
    kept: receive('instantiate="true"'),
  },
  {
    name: 'it is reached from outside',
    broken: gateway(caught('late', duration('PT1H')) + flow('f2', 'g', 'late')),
    field: 'g',
    says: /starts instances by late: only a message or a signal can reach a process that has not begun/,
    kept: gateway(),
  },
]);
