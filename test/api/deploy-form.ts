import { deployProcess } from '../../src/definitions/deploy-process.ts';
import { processXml } from '../instances/small-process.ts';
import type { ApiProgram } from './a-client.ts';

const form = {
  type: 'default',
  components: [
    { type: 'textfield', key: 'nama', label: 'Nama', validate: { required: true } },
    { type: 'number', key: 'jumlah', label: 'Jumlah', validate: { max: 10 } },
    { type: 'checkbox', key: 'setuju', label: 'Setuju' },
  ],
};

/** `tanya`: one task with a form of three fields. */
export async function deployFolder({ app, clock }: ApiProgram): Promise<void> {
  const task =
    '<bpmn:userTask id="Tanya" name="Tanya" camunda:candidateGroups="verifikator" camunda:formKey="tanya" />';
  const flows =
    '<bpmn:sequenceFlow id="a" sourceRef="Mulai" targetRef="Tanya" /><bpmn:sequenceFlow id="b" sourceRef="Tanya" targetRef="Selesai" />';
  const content = processXml(
    'tanya',
    `<bpmn:startEvent id="Mulai" />${task}<bpmn:endEvent id="Selesai" />${flows}`,
  );
  const files = [
    { name: 'process.bpmn', content },
    { name: 'forms/tanya.form', content: JSON.stringify(form) },
  ];
  await deployProcess({ database: app.database, clock }, { files });
}
