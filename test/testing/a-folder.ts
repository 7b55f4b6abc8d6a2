import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A process folder on disk with this process.bpmn and, beside it, these files by name. */
export function aFolderWith(xml: string, beside: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'process-'));
  for (const [name, content] of Object.entries({ 'process.bpmn': xml, ...beside })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** A file with these root elements, without a diagram. */
export const definitionsOf = (inside: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="urn:test">${inside}</definitions>`;

/** A process that passes these elements, one after the other, between `in` and `out`. */
export function aLine(...elements: readonly (readonly [id: string, xml: string])[]): string {
  const ids = ['in', ...elements.map(([id]) => id), 'out'];
  const flows = ids.slice(1).map((id, index) => flow(`f${index}`, ids[index] ?? '', id));
  const drawn = elements.map(([, xml]) => xml).join('');
  return definitionsOf(
    `<process id="line" isExecutable="true"><startEvent id="in" />${drawn}<endEvent id="out" />${flows.join('')}</process>`,
  );
}

const flow = (id: string, from: string, to: string, condition = ''): string =>
  `<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${condition && `<conditionExpression>${condition}</conditionExpression>`}</sequenceFlow>`;

const shape = (id: string, x: number, y: number, width: number, height: number): string =>
  `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" /></bpmndi:BPMNShape>`;

/** Asks, checks by a job that may throw REFUSED, reminds after a day, and waits for a message where it is to pay. */
export const loan = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" targetNamespace="urn:test">
  <message id="m" name="Paid" /><error id="e" errorCode="REFUSED" />
  <process id="loan" name="Loan" isExecutable="true">
    <startEvent id="asked" name="Asked" />
    <serviceTask id="check" name="Check &lt;the&gt; limits" camunda:type="external" camunda:topic="limits" />
    <boundaryEvent id="refused" attachedToRef="check"><errorEventDefinition errorRef="e" /></boundaryEvent>
    <userTask id="sign" name="Sign" camunda:assignee="head" />
    <boundaryEvent id="remind" attachedToRef="sign" cancelActivity="false"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>
    <task id="reminded" name="Remind" />
    <exclusiveGateway id="paid" default="toEnd" />
    <receiveTask id="wait" name="Wait" messageRef="m" />
    <endEvent id="done" /><endEvent id="not" />
    ${flow('f1', 'asked', 'check')}${flow('f2', 'check', 'sign')}${flow('f3', 'remind', 'reminded')}
    ${flow('f4', 'sign', 'paid')}${flow('f5', 'paid', 'wait', '${amount > 0}')}${flow('f6', 'wait', 'done')}
    ${flow('toEnd', 'paid', 'done')}${flow('f7', 'refused', 'not')}
  </process>
  <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="loan">
    ${shape('asked', 0, 20, 36, 36)}${shape('check', 80, 0, 100, 80)}${shape('sign', 220, 0, 100, 80)}
    <bpmndi:BPMNEdge id="f1_di" bpmnElement="f1"><di:waypoint x="36" y="38" /><di:waypoint x="80" y="38" /></bpmndi:BPMNEdge>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</definitions>`;
