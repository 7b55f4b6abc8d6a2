import { messageFlow, pools } from '../pools.ts';
import { itRefuses } from '../twins.ts';

const kept = pools({ flows: messageFlow('x', 'y') });
const gateway = '<bpmn:parallelGateway id="x"/>';
const plain = '<bpmn:task id="y"/>';
const timed =
  '<bpmn:intermediateCatchEvent id="y"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>';
const sends = (message: string) => `<bpmn:sendTask id="x" messageRef="${message}"/>`;
const receives = (message: string) => `<bpmn:receiveTask id="y" messageRef="${message}"/>`;

itRefuses('message-flow-carries', [
  {
    name: 'a gateway sends nothing',
    broken: pools({ x: gateway, y: plain, flows: messageFlow('x', 'y') }),
    field: 'm1',
    says: /comes from x: only an activity, a message event or a plain end or throwing event sends/,
    kept: pools({ x: gateway, y: plain, flows: messageFlow('x', 'Box') }),
  },
  {
    name: 'a start event sends nothing',
    broken: pools({ y: plain, x: '<bpmn:task id="x"/>', flows: messageFlow('start', 'y') }),
    field: 'm1',
    says: /comes from start: only/,
    kept: pools({ y: plain, x: '<bpmn:task id="x"/>', flows: messageFlow('end', 'y') }),
  },
  {
    name: 'a user task takes no message in',
    broken: pools({ y: '<bpmn:userTask id="y"/>', flows: messageFlow('x', 'y') }),
    field: 'm1',
    says: /leads to y: only a receive task, a plain task, a message event or a plain start event/,
    kept: pools({
      x: '<bpmn:task id="x"/>',
      y: '<bpmn:userTask id="y"/>',
      flows: messageFlow('Box', 'y'),
    }),
  },
  {
    name: 'a timer is no message',
    broken: pools({ y: timed, flows: messageFlow('x', 'y') }),
    field: 'm1',
    says: /leads to y: only/,
    kept: pools({ y: timed, flows: messageFlow('x', 'begin') }),
  },
  {
    name: 'a plain start event inside a sub-process takes no message in',
    broken: pools({
      y: '<bpmn:subProcess id="y"><bpmn:startEvent id="inner"/></bpmn:subProcess>',
      flows: messageFlow('x', 'inner'),
    }),
    field: 'm1',
    says: /leads to inner: only/,
    kept,
  },
  {
    name: 'both ends name the same message',
    broken: pools({ x: sends('m'), y: receives('other'), flows: messageFlow('x', 'y') }),
    field: 'm1',
    says: /carries Order to where Bill is awaited: both ends must name the same message/,
    kept: pools({ x: sends('m'), y: receives('m'), flows: messageFlow('x', 'y') }),
  },
  {
    name: 'a name that is computed is nobody’s business before it is',
    broken: pools({ x: sends('m'), y: receives('other'), flows: messageFlow('x', 'y') }),
    field: 'm1',
    says: /Order to where Bill/,
    kept: pools({ x: sends('m'), y: receives('made'), flows: messageFlow('x', 'y') }),
  },
]);
