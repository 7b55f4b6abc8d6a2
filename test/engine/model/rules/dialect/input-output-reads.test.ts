import { aProcess, around, flow, faultsOf, problemsOf } from '../../a-process.ts';

const mapping = (inside: string) =>
  `<bpmn:extensionElements><camunda:inputOutput>${inside}</camunda:inputOutput></bpmn:extensionElements>`;
const input = (inside: string, attributes = 'name="a"') =>
  `<camunda:inputParameter ${attributes}>${inside}</camunda:inputParameter>`;
const output = (inside: string, attributes = 'name="a"') =>
  `<camunda:outputParameter ${attributes}>${inside}</camunda:outputParameter>`;
const script = '<camunda:script scriptFormat="javascript">1</camunda:script>';
const message = '<bpmn:messageEventDefinition messageRef="m"/>';

const task = (inside: string) => around(`<bpmn:userTask id="x">${mapping(inside)}</bpmn:userTask>`);

const broken: [what: string, xml: string, says: RegExp][] = [
  ['a nameless parameter', task(input('1', '')), /x: Element x .* has an input parameter without a name/],
  ['the same input twice', task(input('1') + input('2')), /has the input parameter a more than once/],
  ['the same output twice', task(output('1') + output('2')), /has the output parameter a more than once/],
  ['a script', task(input(script)), /has a script in the input parameter a: a mapping is FEEL/],
  [
    'a script deep inside',
    task(
      output(
        `<camunda:map><camunda:entry key="k"><camunda:list>${script}</camunda:list></camunda:entry></camunda:map>`,
      ),
    ),
    /has a script in the output parameter a/,
  ],
  [
    'a map with a key twice',
    task(
      input(
        '<camunda:map><camunda:entry key="k">1</camunda:entry><camunda:entry key="k">2</camunda:entry></camunda:map>',
      ),
    ),
    /has a map in the input parameter a whose entries do not each have a key/,
  ],
  ['an unreadable input', task(input('${1 +}')), /has the input parameter a, which cannot be read: .*1 \+/],
  ['an unreadable output', task(output('= (')), /has the output parameter a, which cannot be read/],
  [
    'an unreadable item',
    task(input('<camunda:list><camunda:value>${)}</camunda:value></camunda:list>')),
    /has the input parameter a, which cannot be read/,
  ],
  [
    'a gateway',
    around(`<bpmn:exclusiveGateway id="x">${mapping(input('1'))}</bpmn:exclusiveGateway>`),
    /x .* has a camunda:inputOutput: only activities and events can have one/,
  ],
  [
    'a process',
    aProcess(`${mapping(input('1'))}<bpmn:startEvent id="start"/>`),
    /p .* has a camunda:inputOutput: only activities and events can have one/,
  ],
  [
    'a start event',
    aProcess(`<bpmn:startEvent id="start">${mapping(output('1'))}</bpmn:startEvent>`),
    /has a camunda:inputOutput: nothing is there before a start event/,
  ],
  [
    'an event sub-process',
    around(
      `<bpmn:task id="x"/><bpmn:subProcess id="h" triggeredByEvent="true">${mapping(input('1'))}<bpmn:startEvent id="s">${message}</bpmn:startEvent></bpmn:subProcess>`,
    ),
    /h .* has a camunda:inputOutput: an event sub-process stands in no flow/,
  ],
  [
    'a link',
    aProcess(
      `<bpmn:startEvent id="start"/><bpmn:intermediateThrowEvent id="t">${mapping(input('1'))}<bpmn:linkEventDefinition name="l"/></bpmn:intermediateThrowEvent>
      <bpmn:intermediateCatchEvent id="c"><bpmn:linkEventDefinition name="l"/></bpmn:intermediateCatchEvent>${flow('f', 'start', 't')}`,
    ),
    /t .* has a camunda:inputOutput: a link is only a way to go on/,
  ],
  [
    'outputs of an end event',
    aProcess(
      `<bpmn:startEvent id="start"/><bpmn:endEvent id="end">${mapping(output('1'))}</bpmn:endEvent>${flow('f', 'start', 'end')}`,
    ),
    /has output parameters: nothing follows an end event/,
  ],
  [
    'inputs of a boundary event',
    around(
      `<bpmn:task id="x"/><bpmn:boundaryEvent id="b" attachedToRef="x">${mapping(input('1'))}${message}</bpmn:boundaryEvent>`,
    ),
    /b .* has input parameters: a boundary event does nothing that could use them/,
  ],
];

it.each(broken)('refuses %s', async (what, xml, says) => {
  expect(await problemsOf(xml)).toEqual([expect.stringMatching(says)]);
  const rule = what.includes('unreadable') ? 'expression-reads' : 'input-output-reads';
  expect(await faultsOf(xml)).toEqual([expect.objectContaining({ rule })]);
});

it.each([
  ['one name in and out', task(input('1') + output('${a}'))],
  ['nothing at all', task('')],
  [
    'a map with keys',
    task(
      input('<camunda:map><camunda:entry key="k">1</camunda:entry><camunda:entry key="l"/></camunda:map>'),
    ),
  ],
  [
    'an input of an end event',
    aProcess(
      `<bpmn:startEvent id="start"/><bpmn:endEvent id="end">${mapping(input('1'))}</bpmn:endEvent>${flow('f', 'start', 'end')}`,
    ),
  ],
  [
    'an output of a boundary event',
    around(
      `<bpmn:task id="x"/><bpmn:boundaryEvent id="b" attachedToRef="x">${mapping(output('1'))}${message}</bpmn:boundaryEvent>`,
    ),
  ],
  ['a sub-process', around(`<bpmn:subProcess id="x">${mapping(input('1'))}</bpmn:subProcess>`)],
])('accepts %s', async (_what, xml) => {
  expect(await problemsOf(xml)).toEqual([]);
});
