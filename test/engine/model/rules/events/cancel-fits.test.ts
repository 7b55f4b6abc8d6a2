import { around } from '../../a-process.ts';
import { itRefuses } from '../twins.ts';

const cancelEnd = '<bpmn:endEvent id="stop"><bpmn:cancelEventDefinition/></bpmn:endEvent>';
const cancelledBy =
  '<bpmn:boundaryEvent id="cancelled" attachedToRef="x"><bpmn:cancelEventDefinition/></bpmn:boundaryEvent>';
const transaction = (inside: string, beside = '') =>
  around(`<bpmn:transaction id="x">${inside}</bpmn:transaction>${beside}`);

itRefuses('cancel-fits', [
  {
    name: 'a cancel end event is in a transaction',
    broken: around(`<bpmn:task id="x"/>${cancelEnd}`),
    field: 'stop',
    says: /cancels nothing: a cancel end event must stand inside a transaction/,
    kept: transaction(cancelEnd, cancelledBy),
  },
  {
    name: 'a transaction that may be cancelled says where it goes on',
    broken: transaction(cancelEnd),
    field: 'stop',
    says: /cancels x, which has no cancel boundary event/,
    kept: transaction(`<bpmn:subProcess id="deep">${cancelEnd}</bpmn:subProcess>`, cancelledBy),
  },
  {
    name: 'only a transaction is cancelled',
    broken: transaction('', cancelledBy).replaceAll('bpmn:transaction', 'bpmn:subProcess'),
    field: 'cancelled',
    says: /waits for a cancellation: only a transaction can be cancelled/,
    kept: transaction('', cancelledBy),
  },
  {
    name: 'a transaction is left by one cancel event',
    broken: transaction('', cancelledBy + cancelledBy.replace('cancelled', 'again')),
    field: 'x',
    says: /has several cancel boundary events: it is left by one/,
    kept: transaction('', cancelledBy),
  },
]);
