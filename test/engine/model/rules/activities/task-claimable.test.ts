import { around } from '../../a-process.ts';
import { itWarns } from '../twins.ts';

const task = (attributes: string, inside = '') =>
  around(`<bpmn:userTask id="x" name="Periksa" ${attributes}>${inside}</bpmn:userTask>`);

const owner = (who: string) =>
  `<bpmn:potentialOwner><bpmn:resourceAssignmentExpression><bpmn:formalExpression>${who}</bpmn:formalExpression></bpmn:resourceAssignmentExpression></bpmn:potentialOwner>`;

itWarns('task-claimable', [
  {
    name: 'someone does a user task',
    broken: task(''),
    field: 'x',
    says: /^Element x \(userTask "Periksa"\) can be claimed by no one: it needs a camunda:assignee/,
    kept: task('camunda:assignee="${pemohon}"'),
  },
  {
    name: 'a list without names names no one',
    broken: task('camunda:candidateGroups=" , "'),
    field: 'x',
    says: /can be claimed by no one/,
    kept: task('camunda:candidateGroups="verifikator"'),
  },
  {
    name: 'a potential owner that is only drawn is no candidate',
    broken: task('', '<bpmn:potentialOwner id="o"/>'),
    field: 'x',
    says: /can be claimed by no one/,
    kept: task('camunda:candidateUsers="siti,budi"', '<bpmn:potentialOwner id="o"/>'),
  },
  {
    name: 'a potential owner with an expression is one',
    broken: task('', owner('')),
    field: 'x',
    says: /can be claimed by no one/,
    kept: task('', owner('group(verifikator)')),
  },
]);
