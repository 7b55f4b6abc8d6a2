import { deployProcess } from '../../../src/definitions/deploy-process.ts';
import { startInstance } from '../../../src/instances/start/start-instance.ts';
import { completeTask } from '../../../src/instances/work/complete-task.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { claimTask } from '../../../src/tasks/holding/claim-task.ts';
import { apply, doTask, walk } from '../../support/case-walk.ts';
import type { Program } from '../../support/program.ts';

// Cases that really ran, through the doors that the pages use: what all others are copied from.

export interface Originals {
  /** Ids of instances. */
  readonly running: readonly string[];
  /** With how many of a hundred copies each makes. */
  readonly finished: readonly { readonly instanceId: string; readonly weight: number }[];
}

/** Where cases of the certificate process stand, and who may take the task there. */
const standing: readonly (readonly [elementId: string, who: string])[] = [
  ['Usr_DisposisiKadis', 'kepala-dinas'],
  ['Usr_VerifikasiBerkas', 'verifikator1'],
  ['Usr_TandaTanganSurat', 'kepala-dinas'],
  ['Usr_AjukanAMS', 'pemohon1'],
];
const path = ['Usr_DisposisiKadis', 'Usr_DisposisiKabid', 'Usr_DisposisiKasi', 'Usr_VerifikasiBerkas', 'Usr_SusunSurat', 'Usr_TandaTanganSurat', 'Usr_SiapkanAkunAMS', 'Usr_AjukanAMS']; // prettier-ignore

export async function makeOriginals(program: Program): Promise<Originals> {
  const running: string[] = [];
  for (const [elementId, who] of standing) {
    running.push(await standingBefore(program, elementId));
    const claimed = await standingBefore(program, elementId);
    const [task] = await program.rows<{ id: string }>(openTask, claimed, elementId);
    const actor = await program.as(who);
    if (task && elementId !== 'Usr_AjukanAMS') await claimTask({ ...program.app.worker, actor }, task.id);
    running.push(claimed);
  }
  const walked = await apply(program, { nik: nextNik() });
  await walk(program, walked.instanceId, 'Usr_DisposisiKadis', 'Usr_CatatSertifikat');
  return {
    running,
    finished: [
      { instanceId: await oneTask(program), weight: 99 },
      { instanceId: walked.instanceId, weight: 1 },
    ],
  };
}

const openTask = `SELECT id FROM tasks WHERE instance_id = ? AND element_id = ? AND state = 'open'`;

async function standingBefore(program: Program, elementId: string): Promise<string> {
  const { instanceId } = await apply(program, { nik: nextNik() });
  for (const before of path.slice(0, path.indexOf(elementId))) await doTask(program, instanceId, before);
  return instanceId;
}

// Of one NIK only one application may be open.
let people = 0;
const nextNik = (): string => `337501570890${String(++people).padStart(4, '0')}`;

/** A case of a process with one user task, done by somebody. */
async function oneTask(program: Program): Promise<string> {
  const { app, clock } = program;
  const files = [{ name: 'process.bpmn', content: oneTaskXml }];
  await deployProcess({ database: app.database, clock }, { files });
  const variables = { nomorSurat: '500.12/0001', perihal: 'Permohonan keterangan', pemohon: 'Siti Aminah' };
  const { instanceId } = await inTransaction(app.database, (tx) =>
    startInstance(app.worker, tx, { processId: 'satu-tugas', variables }),
  );
  await program.drainJobs();
  const [task] = await program.rows<{ id: string }>(openTask, instanceId, 'Periksa');
  const actor = await program.as('verifikator1');
  await claimTask({ ...app.worker, actor }, task?.id ?? '');
  await completeTask(app.worker, actor, { taskId: task?.id ?? '', variables: { hasil: 'DISETUJUI' } });
  return instanceId;
}

const oneTaskXml = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Satu" targetNamespace="https://example.org">
  <bpmn:process id="satu-tugas" name="Satu tugas" isExecutable="true">
    <bpmn:startEvent id="Mulai" /><bpmn:userTask id="Periksa" name="Periksa surat" camunda:candidateGroups="verifikator" /><bpmn:endEvent id="Selesai" />
    <bpmn:sequenceFlow id="Ke_Periksa" sourceRef="Mulai" targetRef="Periksa" /><bpmn:sequenceFlow id="Ke_Selesai" sourceRef="Periksa" targetRef="Selesai" />
  </bpmn:process>
</bpmn:definitions>`;
