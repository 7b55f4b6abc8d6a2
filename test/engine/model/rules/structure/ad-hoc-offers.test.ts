import { around } from '../../a-process.ts';
import { itRefuses } from '../twins.ts';

const adHoc = (inside: string, attributes = '') =>
  around(`<bpmn:adHocSubProcess id="x" ${attributes}>${inside}</bpmn:adHocSubProcess>`);
const task = '<bpmn:task id="a"/>';
const condition = (text: string) => `<bpmn:completionCondition>${text}</bpmn:completionCondition>`;
const chosen = (value: string) =>
  `<bpmn:extensionElements><camunda:properties><camunda:property name="activeElementsCollection" value="${value}"/></camunda:properties></bpmn:extensionElements>`;
const waiting =
  '<bpmn:intermediateCatchEvent id="w"><bpmn:signalEventDefinition signalRef="s"/></bpmn:intermediateCatchEvent>';
const flow = '<bpmn:sequenceFlow id="f" sourceRef="a" targetRef="w"/>';

itRefuses('ad-hoc-offers', [
  {
    name: 'something can be chosen',
    broken: adHoc(
      `${task}<bpmn:task id="b"/><bpmn:sequenceFlow id="f" sourceRef="a" targetRef="b"/><bpmn:sequenceFlow id="g" sourceRef="b" targetRef="a"/>`,
    ),
    field: 'x',
    says: /offers nothing to choose: it needs an activity without incoming flow/,
    kept: adHoc(`${task}<bpmn:task id="b"/><bpmn:sequenceFlow id="f" sourceRef="a" targetRef="b"/>`),
  },
  {
    name: 'it has no start event',
    broken: adHoc(`<bpmn:startEvent id="in"/>${task}`),
    field: 'x',
    says: /contains the startEvent in: in an ad-hoc sub-process nothing starts or ends the flow/,
    kept: adHoc(''),
  },
  {
    name: 'it has no end event',
    broken: adHoc(
      `${task}<bpmn:endEvent id="out"/><bpmn:sequenceFlow id="f" sourceRef="a" targetRef="out"/>`,
    ),
    field: 'x',
    says: /contains the endEvent out: in an ad-hoc sub-process nothing starts or ends the flow/,
    kept: adHoc(task),
  },
  {
    name: 'only activities can be chosen',
    broken: adHoc(`${task}<bpmn:exclusiveGateway id="w"/>`),
    field: 'x',
    says: /contains w, which no flow leads to: only an activity can be chosen/,
    kept: adHoc(`${task}<bpmn:exclusiveGateway id="w"/>${flow}`),
  },
  {
    name: 'an event in it is reached by a flow',
    broken: adHoc(`${task}${waiting}`).replace(
      '</bpmn:process>',
      '</bpmn:process><bpmn:signal id="s" name="S"/>',
    ),
    field: 'x',
    says: /contains w, which no flow leads to/,
    kept: adHoc(`${task}${waiting}${flow}`).replace(
      '</bpmn:process>',
      '</bpmn:process><bpmn:signal id="s" name="S"/>',
    ),
  },
  {
    name: 'its completion condition can be evaluated',
    broken: adHoc(task + condition('enough is done')),
    field: 'x',
    says: /has the completion condition "enough is done": a condition must be FEEL, beginning with =, or \$\{…\}/,
    kept: adHoc(task + condition('${enough}')),
  },
  {
    name: 'what it begins with is computed',
    broken: adHoc(chosen('a, b') + task),
    field: 'x',
    says: /has the activeElementsCollection "a, b": it must be FEEL, beginning with =, or \$\{…\}, and give a list of ids/,
    kept: adHoc(chosen('= ids') + task),
  },
  {
    name: 'its ordering is one of two',
    broken: adHoc(task, 'ordering="Random"'),
    field: 'x',
    says: /has the ordering "Random": it must be Parallel or Sequential/,
    kept: adHoc(task, 'ordering="Sequential"'),
  },
  {
    name: 'it is not started by an event',
    broken: around(
      '<bpmn:task id="x"/><bpmn:adHocSubProcess id="y" triggeredByEvent="true"><bpmn:task id="a"/></bpmn:adHocSubProcess>',
    ),
    field: 'y',
    says: /is started by an event: an event sub-process begins where its start event says/,
    kept: around('<bpmn:adHocSubProcess id="x"><bpmn:task id="a"/></bpmn:adHocSubProcess>'),
  },
]);
