import { around } from '../../a-process.ts';
import { duration, timer } from '../snippets.ts';
import { itWarns } from '../twins.ts';

const late = (attributes: string, inside: string) =>
  around(
    `<bpmn:userTask id="x" camunda:assignee="siti"/><bpmn:boundaryEvent id="b" attachedToRef="x" ${attributes}>${inside}</bpmn:boundaryEvent>
     <bpmn:endEvent id="over"/><bpmn:sequenceFlow id="fb" sourceRef="b" targetRef="over"/>`,
  );

itWarns('deadline-has-calendar', [
  {
    name: 'a deadline counts working time',
    broken: late('alur:deadline="maximum"', duration('P5D')),
    field: 'b',
    says: /is a deadline of P5D by the clock: it needs an alur:calendar to count working time/,
    kept: late('alur:deadline="maximum" alur:calendar="layanan"', duration('P5D')),
  },
  {
    name: 'on the definition as well',
    broken: late('', duration('PT4H').replace('Definition>', 'Definition alur:deadline="target">')),
    field: 'b',
    says: /is a deadline of PT4H by the clock/,
    kept: late('alur:deadline="target"', timer('<bpmn:timeDate>2026-12-01T16:00:00+07:00</bpmn:timeDate>')),
  },
  {
    name: 'a timer that is no deadline may count any time',
    broken: late('alur:deadline="target"', timer('<bpmn:timeCycle>R3/P1D</bpmn:timeCycle>')),
    field: 'b',
    says: /is a deadline of R3\/P1D/,
    kept: late('', timer('<bpmn:timeCycle>R3/P1D</bpmn:timeCycle>')),
  },
]);
