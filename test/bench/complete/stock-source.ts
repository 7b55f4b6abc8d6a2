import { readFileSync } from 'node:fs';

// The certificate process as far as stock bpmn-engine can run it, which is less work for it. Left out: the pools of
// others with what flows to and from them, at which it fails; the event sub-processes (deadlines, withdrawal), which it
// would begin at once; the drawing, which it does not look at. Its service tasks do nothing.

const drawing = new URL('../../../processes/penerbitan-se-individu/process.bpmn', import.meta.url);

const leftOut = [
  /<bpmn:collaboration.*?<\/bpmn:collaboration>/s,
  /<bpmn:subProcess [^>]*triggeredByEvent="true".*?<\/bpmn:subProcess>/gs,
  /<bpmndi:BPMNDiagram.*<\/bpmndi:BPMNDiagram>/s,
];

export const stockSource = leftOut.reduce(
  (source, part) => source.replace(part, ''),
  readFileSync(drawing, 'utf8'),
);
