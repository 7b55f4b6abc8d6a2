import { around } from '../a-process.ts';
import { itRefuses } from './twins.ts';

itRefuses('supported-activities', [
  {
    name: 'token counts',
    broken: around('<bpmn:task id="x" startQuantity="2"/>'),
    field: 'x',
    says: /startQuantity/,
    kept: around('<bpmn:task id="x" startQuantity="1" completionQuantity="1"/>'),
  },
]);
