import { around, aProcess, flow } from '../../a-process.ts';
import { duration, start } from '../snippets.ts';
import { itWarns } from '../twins.ts';

const late = (more: string) =>
  around(
    `<bpmn:task id="x"/><bpmn:boundaryEvent id="b" attachedToRef="x">${duration('P1D')}</bpmn:boundaryEvent>${more}`,
  );

itWarns('end-drawn', [
  {
    name: 'a path leads to an end event',
    broken: around('<bpmn:parallelGateway id="x"/><bpmn:task id="y"/>' + flow('f3', 'x', 'y')),
    field: 'y',
    says: /ends its path without an end event: no sequence flow leads on from it/,
    kept: aProcess(`${start}<bpmn:task id="y"/>${flow('f1', 'start', 'y')}`),
  },
  {
    name: 'a boundary event leads on',
    broken: late(''),
    field: 'b',
    says: /ends its path without an end event/,
    kept: late(flow('f3', 'b', 'end')),
  },
  {
    name: 'what undoes something stands beside the flow',
    broken: around('<bpmn:parallelGateway id="x"/><bpmn:exclusiveGateway id="y"/>' + flow('f3', 'x', 'y')),
    field: 'y',
    says: /ends its path/,
    kept: around(
      `<bpmn:task id="x"/><bpmn:boundaryEvent id="b" attachedToRef="x"><bpmn:compensateEventDefinition/></bpmn:boundaryEvent>
       <bpmn:task id="c" isForCompensation="true"/><bpmn:association id="by" sourceRef="b" targetRef="c"/>`,
    ),
  },
]);
