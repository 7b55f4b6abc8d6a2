import { deployXml } from '../small-process.ts';
import type { Program } from '../../support/program.ts';

const span = (id: string, duration: string, attributes: string): string =>
  `<bpmn:subProcess id="Esp_${id}" triggeredByEvent="true"><bpmn:startEvent id="${id}" isInterrupting="false" xmlns:alur="https://alur.dev/schema/bpmn/1.0" ${attributes}>
    <bpmn:timerEventDefinition><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">${duration}</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:startEvent>
    <bpmn:endEvent id="E_${id}" /><bpmn:sequenceFlow id="F_${id}" sourceRef="${id}" targetRef="E_${id}" /></bpmn:subProcess>`;

/**
 * The office checks, then the applicant repairs (the clock stands still), then the office decides. A target of three
 * and a maximum of five working days, and one timer of five days by the wall clock, which no holiday moves.
 */
export const deployCounted = (program: Program): Promise<void> =>
  deployXml(
    program,
    'terhitung',
    `<bpmn:startEvent id="Mulai" />
    <bpmn:userTask id="Periksa" name="Periksa" camunda:candidateGroups="verifikator" />
    <bpmn:userTask id="Lengkapi" name="Lengkapi" camunda:candidateGroups="pemohon" xmlns:alur="https://alur.dev/schema/bpmn/1.0" alur:waitingFor="applicant" />
    <bpmn:userTask id="Putuskan" name="Putuskan" camunda:candidateGroups="verifikator" />
    <bpmn:endEvent id="Selesai" />
    <bpmn:sequenceFlow id="F1" sourceRef="Mulai" targetRef="Periksa" /><bpmn:sequenceFlow id="F2" sourceRef="Periksa" targetRef="Lengkapi" />
    <bpmn:sequenceFlow id="F3" sourceRef="Lengkapi" targetRef="Putuskan" /><bpmn:sequenceFlow id="F4" sourceRef="Putuskan" targetRef="Selesai" />
    ${span('Target', 'P3D', 'alur:calendar="layanan" alur:pausable="true" alur:deadline="target"')}
    ${span('Maks', 'P5D', 'alur:calendar="layanan" alur:pausable="true" alur:deadline="maximum"')}
    ${span('Arsip', 'P5D', '')}`,
  );
