import { around } from '../../a-process.ts';
import { itRefuses } from '../twins.ts';

itRefuses('supported-elements', [
  ...['choreographyTask'].map((kind) => ({
    name: `${kind} is not executed yet`,
    broken: around(`<bpmn:${kind} id="x" name="Pick"/>`),
    field: 'x',
    says: new RegExp(`^Element x \\(${kind} "Pick"\\) .*does not execute ${kind} elements yet\\.$`),
    kept: around('<bpmn:parallelGateway id="x"/>'),
  })),
]);
