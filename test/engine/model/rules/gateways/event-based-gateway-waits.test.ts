import { aProcess, flow } from '../../a-process.ts';
import { boundary, duration, message, start } from '../snippets.ts';
import { itRefuses } from '../twins.ts';

const first = (target: string, condition = '', attributes = '') =>
  aProcess(
    `${start}<bpmn:eventBasedGateway id="g" ${attributes}/>${target}${flow('f', 'start', 'g')}${flow('fx', 'g', 'x', condition)}`,
    '<bpmn:message id="m" name="Decision"/>',
  );
const answer = `<bpmn:intermediateCatchEvent id="x">${message}</bpmn:intermediateCatchEvent>`;
const receive = '<bpmn:receiveTask id="x" messageRef="m"/>';
const late = `<bpmn:boundaryEvent id="late" attachedToRef="x">${duration('P1D')}</bpmn:boundaryEvent>`;

itRefuses('event-based-gateway-waits', [
  {
    name: 'there is something to wait for',
    broken: aProcess(`${start}<bpmn:eventBasedGateway id="g"/>${flow('f', 'start', 'g')}`),
    field: 'g',
    says: /has no way out: it must lead to the events that it waits for/,
    kept: first(answer),
  },
  {
    name: 'it leads to what can wait',
    broken: first('<bpmn:task id="x"/>'),
    field: 'g',
    says: /leads to x: only a catching event/,
    kept: first(receive),
  },
  {
    name: 'a receive task behind it is not guarded',
    broken: first(receive + late),
    field: 'g',
    says: /leads to x: only a catching event, or a receive task without boundary events/,
    kept: boundary('attachedToRef="x"', message),
  },
  {
    name: 'the event decides',
    broken: first(answer, '${true}'),
    field: 'g',
    says: /has a condition on the flow fx: the event decides, not a condition/,
    kept: first(answer),
  },
]);
