import type { ProcessFolder, SourceFile } from '../../src/definitions/process-folder.ts';
import { aField, formText } from './forms/a-form.ts';

/** A process of one user task, as a model author would save it. */
export const aProcess = (options: { formKey?: string; name?: string } = {}): SourceFile => {
  const { formKey = 'periksa', name = 'Periksa berkas' } = options;
  return {
    name: 'process.bpmn',
    content: `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions_1" targetNamespace="https://example.org">
  <bpmn:process id="pemeriksaan" name="${name}" isExecutable="true" camunda:historyTimeToLive="P365D">
    <bpmn:startEvent id="Start_1"><bpmn:outgoing>Flow_1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:sequenceFlow id="Flow_1" sourceRef="Start_1" targetRef="Usr_Periksa" />
    <bpmn:userTask id="Usr_Periksa" name="Periksa" camunda:formKey="${formKey}" camunda:candidateGroups="verifikator">
      <bpmn:incoming>Flow_1</bpmn:incoming><bpmn:outgoing>Flow_2</bpmn:outgoing>
    </bpmn:userTask>
    <bpmn:sequenceFlow id="Flow_2" sourceRef="Usr_Periksa" targetRef="End_1" />
    <bpmn:endEvent id="End_1"><bpmn:incoming>Flow_2</bpmn:incoming></bpmn:endEvent>
  </bpmn:process>
</bpmn:definitions>`,
  };
};

export const aFormFile = (
  name = 'forms/periksa.form',
  ...components: Record<string, unknown>[]
): SourceFile => ({
  name,
  content: formText(...(components.length > 0 ? components : [aField('textarea', 'catatan')])),
});

export const aFolder = (...files: SourceFile[]): ProcessFolder => ({
  files: files.length > 0 ? files : [aProcess(), aFormFile()],
});
