import { around, flow } from '../../a-process.ts';
import { itRefuses } from '../twins.ts';

const undone = (handler: string, by: string) =>
  around(
    `<bpmn:task id="x"/><bpmn:boundaryEvent id="b" attachedToRef="x"><bpmn:compensateEventDefinition/></bpmn:boundaryEvent>
     ${handler}<bpmn:association id="by" sourceRef="b" targetRef="${by}"/>`,
  );

itRefuses('compensation-handled', [
  {
    name: 'a compensation event leads to a handler',
    broken: undone('<bpmn:task id="c"/>', 'c'),
    field: 'b',
    says: /leads to no handler: an association must lead from it to one activity beside it/,
    kept: undone('<bpmn:task id="c" isForCompensation="true"/>', 'c'),
  },
  {
    name: 'a compensation event has no outgoing flow',
    broken: undone(`<bpmn:task id="c" isForCompensation="true"/>${flow('f3', 'b', 'end')}`, 'c'),
    field: 'b',
    says: /has an outgoing flow: a compensation boundary event leads on by an association only/,
    kept: around(
      '<bpmn:task id="x"/><bpmn:boundaryEvent id="b" attachedToRef="x"><bpmn:compensateEventDefinition/></bpmn:boundaryEvent>',
    ),
  },
  {
    name: 'an activity for compensation is led to',
    broken: around('<bpmn:task id="x"/><bpmn:task id="c" isForCompensation="true"/>'),
    field: 'c',
    says: /is for compensation, but no compensation boundary event leads to it/,
    kept: around('<bpmn:task id="x" isForCompensation="false"/>'),
  },
  {
    name: 'an activity for compensation stands beside the flow',
    broken: undone(`<bpmn:task id="c" isForCompensation="true"/>${flow('f3', 'c', 'end')}`, 'c'),
    field: 'c',
    says: /is connected by a sequence flow: an activity for compensation stands beside the flow/,
    kept: undone('<bpmn:userTask id="c" isForCompensation="true"/>', 'c'),
  },
]);
