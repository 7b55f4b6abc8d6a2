import { around } from '../a-process.ts';
import { itWarns } from './twins.ts';

const task = (attributes: string, inside = '') =>
  around(`<bpmn:userTask id="x" name="Periksa" ${attributes}>${inside}</bpmn:userTask>`);

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
    name: 'a potential owner is no candidate here',
    broken: task('', '<bpmn:potentialOwner id="o"/>'),
    field: 'x',
    says: /can be claimed by no one/,
    kept: task('camunda:candidateUsers="siti,budi"', '<bpmn:potentialOwner id="o"/>'),
  },
]);
