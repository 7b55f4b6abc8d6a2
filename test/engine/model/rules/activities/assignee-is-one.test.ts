import { around } from '../../a-process.ts';
import { itRefuses } from '../twins.ts';

const performer = (who: string, kind = 'humanPerformer') =>
  `<bpmn:${kind}><bpmn:resourceAssignmentExpression><bpmn:formalExpression>${who}</bpmn:formalExpression></bpmn:resourceAssignmentExpression></bpmn:${kind}>`;
const task = (inside: string, attributes = '') =>
  around(`<bpmn:userTask id="x" ${attributes}>${inside}</bpmn:userTask>`);

itRefuses('assignee-is-one', [
  {
    name: 'an attribute and a performer',
    broken: task(performer('ani'), 'camunda:assignee="budi"'),
    field: 'x',
    says: /is assigned to budi and ani: a task has one assignee/,
    kept: task(performer('ani', 'potentialOwner'), 'camunda:assignee="budi"'),
  },
  {
    name: 'two performers',
    broken: task(performer('ani') + performer('budi', 'performer')),
    field: 'x',
    says: /is assigned to ani and budi/,
    kept: task(`${performer('ani')}<bpmn:performer><bpmn:resourceRef>r</bpmn:resourceRef></bpmn:performer>`),
  },
]);
