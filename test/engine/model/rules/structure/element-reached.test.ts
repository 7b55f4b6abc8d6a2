import { around, aProcess, flow } from '../../a-process.ts';
import { message, start } from '../snippets.ts';
import { itWarns } from '../twins.ts';

const circle = `<bpmn:task id="a"/><bpmn:task id="b"/>${flow('fab', 'a', 'b')}${flow('fba', 'b', 'a')}`;
const half = (kind: 'Throw' | 'Catch', id: string) =>
  `<bpmn:intermediate${kind}Event id="${id}"><bpmn:linkEventDefinition name="A"/></bpmn:intermediate${kind}Event>`;

itWarns('element-reached', [
  {
    name: 'a circle has a way in',
    broken: around(`<bpmn:task id="x"/>${circle}`),
    field: 'a',
    says: /is never reached, nor b behind it: no path leads to it from where the process begins/,
    kept: around(`<bpmn:parallelGateway id="x"/>${circle}${flow('f3', 'x', 'a')}`),
  },
  {
    name: 'something throws to a catching link',
    broken: around(
      `<bpmn:task id="x"/>${half('Catch', 'in')}<bpmn:task id="y"/>${flow('f3', 'in', 'y')}${flow('f4', 'y', 'end')}`,
    ),
    field: 'in',
    says: /is never reached, nor y behind it/,
    kept: aProcess(
      `${start}${half('Throw', 'out')}${half('Catch', 'in')}<bpmn:task id="y"/>${flow('f1', 'start', 'out')}${flow('f3', 'in', 'y')}`,
    ),
  },
  {
    name: 'what begins instances, or hangs on what is reached, is reached',
    broken: around(
      `<bpmn:task id="x"/>${circle}<bpmn:boundaryEvent id="late" attachedToRef="b">${message}</bpmn:boundaryEvent>${flow('f3', 'late', 'end')}`,
    ),
    field: 'a',
    says: /is never reached, nor b, late behind it/,
    kept: aProcess(
      `<bpmn:eventBasedGateway id="g" instantiate="true"/><bpmn:intermediateCatchEvent id="asked">${message}</bpmn:intermediateCatchEvent>
       <bpmn:task id="t"/><bpmn:boundaryEvent id="late" attachedToRef="t">${message}</bpmn:boundaryEvent>
       ${flow('f1', 'g', 'asked')}${flow('f2', 'asked', 't')}`,
      '<bpmn:message id="m" name="Decision"/>',
    ),
  },
]);
