import { around, aProcess, flow } from '../../a-process.ts';
import { itRefuses } from '../twins.ts';

const task = (attributes: string) => around(`<bpmn:serviceTask id="x" camunda:topic="t" ${attributes}/>`);
const process = (attributes: string) =>
  aProcess(`<bpmn:startEvent id="start"/><bpmn:task id="t"/>${flow('f', 'start', 't')}`).replace(
    '<bpmn:process ',
    `<bpmn:process ${attributes} `,
  );

itRefuses('job-priority-reads', [
  {
    name: 'the priority of a job is a whole number',
    broken: task('camunda:jobPriority="high"'),
    field: 'x',
    says: /has camunda:jobPriority "high": a priority must be a whole number/,
    kept: task('camunda:jobPriority="-3"'),
  },
  {
    name: 'so is that of a task for a topic',
    broken: task('camunda:taskPriority="1.5"'),
    field: 'x',
    says: /has camunda:taskPriority "1.5"/,
    kept: task('camunda:taskPriority="${urgency}"'),
  },
  {
    name: 'and that of a whole process',
    broken: process('camunda:jobPriority="first"'),
    field: 'p',
    says: /has camunda:jobPriority "first"/,
    kept: process('camunda:jobPriority="10" camunda:taskPriority="20"'),
  },
]);
