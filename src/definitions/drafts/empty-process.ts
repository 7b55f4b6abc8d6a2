import { processFile } from '../process-folder.ts';

/** The files of a new process: a start, an end, and the line between, drawn. `name` may hold any characters. */
export const emptyProcess = (name: string): ReadonlyMap<string, string> =>
  new Map([[processFile, xmlFor(escaped(name), idFor(name))]]);

/** In kebab-case, and a name that XML takes for an id. */
function idFor(name: string): string {
  const id = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '')
    .slice(0, 60);
  return id === '' ? 'proses-baru' : id;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A control character has no place in XML, not even escaped. */
const escaped = (text: string): string =>
  text.replace(/\p{Cc}/gu, ' ').replace(/[&<>"]/g, (sign) => entities[sign] ?? '');

const xmlFor = (name: string, id: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:alur="https://alur.dev/schema/bpmn/1.0" id="Definitions_1" targetNamespace="http://bpmn.io/schema/bpmn">
  <bpmn:process id="${id}" name="${name}" isExecutable="true" camunda:historyTimeToLive="P5Y">
    <bpmn:startEvent id="Mulai" name="Dimulai">
      <bpmn:outgoing>Alur_1</bpmn:outgoing>
    </bpmn:startEvent>
    <bpmn:sequenceFlow id="Alur_1" sourceRef="Mulai" targetRef="Selesai" />
    <bpmn:endEvent id="Selesai" name="Selesai">
      <bpmn:incoming>Alur_1</bpmn:incoming>
    </bpmn:endEvent>
  </bpmn:process>
  <bpmndi:BPMNDiagram id="Diagram_1">
    <bpmndi:BPMNPlane id="Bidang_1" bpmnElement="${id}">
      <bpmndi:BPMNShape id="Mulai_di" bpmnElement="Mulai">
        <dc:Bounds x="172" y="112" width="36" height="36" />
        <bpmndi:BPMNLabel><dc:Bounds x="168" y="155" width="44" height="14" /></bpmndi:BPMNLabel>
      </bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="Selesai_di" bpmnElement="Selesai">
        <dc:Bounds x="432" y="112" width="36" height="36" />
        <bpmndi:BPMNLabel><dc:Bounds x="431" y="155" width="38" height="14" /></bpmndi:BPMNLabel>
      </bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="Alur_1_di" bpmnElement="Alur_1">
        <di:waypoint x="208" y="130" />
        <di:waypoint x="432" y="130" />
      </bpmndi:BPMNEdge>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
