import { around, flow } from '../../a-process.ts';
import { itRefuses } from '../twins.ts';

itRefuses('end-event-ends', [
  {
    name: 'nothing leaves an end event',
    broken: around('<bpmn:task id="x"/>' + flow('f3', 'end', 'x')),
    field: 'end',
    says: /has an outgoing flow/,
    kept: around('<bpmn:task id="x"/>'),
  },
]);
