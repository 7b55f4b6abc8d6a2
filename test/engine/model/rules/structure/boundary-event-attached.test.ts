import { flow } from '../../a-process.ts';
import { boundary, message } from '../snippets.ts';
import { itRefuses } from '../twins.ts';

itRefuses('boundary-event-attached', [
  {
    name: 'a boundary event is attached',
    broken: boundary('', message),
    field: 'b',
    says: /attached to nothing/,
    kept: boundary('attachedToRef="x" cancelActivity="false"', message),
  },
  {
    name: 'a boundary event sits on an activity',
    broken: boundary('attachedToRef="start"', message),
    field: 'b',
    says: /attached to nothing: attachedToRef must name an activity/,
    kept: boundary('attachedToRef="tns:x"', message),
  },
  {
    name: 'nothing leads to a boundary event',
    broken: boundary('attachedToRef="x"', message).replace('</bpmn:process>', `${flow('f3', 'x', 'b')}$&`),
    field: 'b',
    says: /reached by its event only/,
    kept: boundary('attachedToRef="x"', message).replace('</bpmn:process>', `${flow('f3', 'b', 'end')}$&`),
  },
]);
