import { caught } from '../snippets.ts';
import { itRefuses } from '../twins.ts';

const awaiting = (inside: string, attributes = '') =>
  caught(`<bpmn:conditionalEventDefinition ${attributes}>${inside}</bpmn:conditionalEventDefinition>`);
const high = '<bpmn:condition>${suhu > 30}</bpmn:condition>';

itRefuses('condition-awaited', [
  {
    name: 'a conditional event has a condition',
    broken: awaiting(''),
    field: 'x',
    says: /needs a condition to wait for, in FEEL, beginning with =, or \$\{…\}/,
    kept: awaiting(high),
  },
  {
    name: 'a condition is computed',
    broken: awaiting('<bpmn:condition>hot</bpmn:condition>'),
    field: 'x',
    says: /needs a condition to wait for/,
    kept: awaiting('<bpmn:condition>= suhu &gt; 30</bpmn:condition>'),
  },
  {
    name: 'the condition alone decides',
    broken: awaiting(high, 'camunda:variableName="suhu"'),
    field: 'x',
    says: /uses camunda:variableName: this engine looks at the condition alone/,
    kept: awaiting(high),
  },
]);
