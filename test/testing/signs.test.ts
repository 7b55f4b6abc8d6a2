import { eventSigns, gatewaySigns } from '../../src/testing/diagram/symbols.ts';
import { coverageSvg } from '../../src/testing/testing.ts';

// What elements look like in the coverage picture (BPMN 2.0.2, 10 and 12.2): what differs there differs here.

const box = (id: string, more = '') =>
  `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}" ${more}><dc:Bounds x="200" y="100" width="100" height="80" /></bpmndi:BPMNShape>`;
const line = (id: string) =>
  `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}"><di:waypoint x="300" y="140" /><di:waypoint x="400" y="140" /></bpmndi:BPMNEdge>`;

/** Each drawn element by its id. */
async function drawn(elements: string, shapes: string): Promise<(id: string) => string> {
  const svg = await coverageSvg(
    `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" targetNamespace="urn:test"><process id="p">${elements}</process><bpmndi:BPMNDiagram id="d"><bpmndi:BPMNPlane id="pl" bpmnElement="p">${shapes}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></definitions>`,
    { processId: 'p', nodes: new Map(), flows: new Map() },
  );
  return (id) => new RegExp(`<g class="[^"]*" data-element-id="${id}">(.*?)</g>`, 's').exec(svg)?.[1] ?? svg;
}

describe('gateways', () => {
  it('show whether an event-based one waits, begins instances, or begins them when all have come', async () => {
    const of = await drawn(
      `<eventBasedGateway id="waits" /><eventBasedGateway id="begins" instantiate="true" /><eventBasedGateway id="all" instantiate="true" eventGatewayType="Parallel" />`,
      box('waits') + box('begins') + box('all'),
    );
    expect(of('waits')).toContain(gatewaySigns['eventBasedGateway'] ?? '?');
    expect(of('begins')).toContain(gatewaySigns['instantiatingGateway'] ?? '?');
    expect(of('all')).toContain(gatewaySigns['instantiatingParallelGateway'] ?? '?');
    expect(new Set([of('waits'), of('begins'), of('all')]).size).toBe(3);
  });

  it('are of five kinds', async () => {
    const kinds = ['exclusive', 'parallel', 'inclusive', 'complex', 'eventBased'];
    const of = await drawn(
      kinds.map((kind) => `<${kind}Gateway id="${kind}" />`).join(''),
      kinds.map((kind) => box(kind)).join(''),
    );
    for (const kind of kinds) expect(of(kind)).toContain(gatewaySigns[`${kind}Gateway`] ?? '?');
  });
});

describe('activities', () => {
  it('show a call by a thick frame and the sign of what lies inside', async () => {
    const of = await drawn(
      '<callActivity id="call" calledElement="x" /><task id="task" />',
      box('call') + box('task'),
    );
    expect(of('call')).toMatch(/stroke-width="4".*M4 4h16v16H4z/);
    expect(of('task')).not.toMatch(/stroke-width="4"|M4 4h16v16H4z/);
  });

  it('show a receive task that begins instances by a ring around its letter', async () => {
    const of = await drawn(
      '<receiveTask id="begins" instantiate="true" /><receiveTask id="waits" />',
      box('begins') + box('waits'),
    );
    expect(of('begins')).toMatch(/<circle/);
    expect(of('waits')).not.toMatch(/<circle/);
  });

  it('show the wave of an ad-hoc sub-process, open or not', async () => {
    const of = await drawn(
      '<adHocSubProcess id="open" /><adHocSubProcess id="closed" />',
      box('open', 'isExpanded="true"') + box('closed', 'isExpanded="false"'),
    );
    expect(of('open')).toMatch(/M4 14c3-6/);
    expect(of('open')).not.toMatch(/M4 4h16v16H4z/);
    expect(of('closed')).toMatch(/M4 4h16v16H4z.*M4 14c3-6/);
  });
});

it('events of several definitions show whether one of them is enough', async () => {
  const two = '<messageEventDefinition /><signalEventDefinition />';
  const of = await drawn(
    `<intermediateCatchEvent id="one">${two}</intermediateCatchEvent><intermediateCatchEvent id="all" parallelMultiple="true">${two}</intermediateCatchEvent>`,
    box('one') + box('all'),
  );
  expect(of('one')).toContain(eventSigns['several'] ?? '?');
  expect(of('all')).toContain(eventSigns['all'] ?? '?');
});

it('flows show which is taken by default, and which has a condition', async () => {
  const flow = (id: string, from: string, inside = '') =>
    `<sequenceFlow id="${id}" sourceRef="${from}" targetRef="end">${inside}</sequenceFlow>`;
  const condition = '<conditionExpression>x</conditionExpression>';
  const of = await drawn(
    `<task id="task" default="other" /><exclusiveGateway id="gate" /><task id="end" />${flow('other', 'task')}${flow('asked', 'task', condition)}${flow('gated', 'gate', condition)}`,
    line('other') + line('asked') + line('gated'),
  );
  expect(of('other')).toContain('marker-start="url(#default)"');
  expect(of('asked')).toContain('marker-start="url(#condition)"');
  expect(of('gated')).not.toContain('marker-start');
});

it('nothing that is written lies outside of the picture', async () => {
  const name = 'A long name of an event';
  const of = await drawn(
    `<startEvent id="start" name="${name}" />`,
    '<bpmndi:BPMNShape id="s" bpmnElement="start"><dc:Bounds x="0" y="0" width="36" height="36" /></bpmndi:BPMNShape>',
  );
  const [left = 0, top = 0, width = 0, height = 0] =
    /viewBox="([^"]+)"/.exec(of('none'))?.[1]?.split(' ').map(Number) ?? [];
  expect(left).toBeLessThanOrEqual(-32);
  expect(top + height).toBeGreaterThanOrEqual(36 + 30);
  expect(left + width).toBeGreaterThanOrEqual(68);
});
