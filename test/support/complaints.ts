import { complainantOf } from '../../src/service/complaints/complainant.ts';
import { complaintOf, type Complaint } from '../../src/service/complaints/complaint.ts';
import {
  submitComplaint,
  type NewComplaint,
  type Submitted,
  type Submitting,
} from '../../src/service/complaints/submit-complaint.ts';
import { submitTaskForm } from '../../src/service/submit-task-form.ts';
import { claimTask } from '../../src/tasks/holding/claim-task.ts';
import type { Program } from './program.ts';

// Complaints in the whole program: somebody complains, and people do the tasks by their forms.

export async function complain(
  program: Program,
  change: Partial<NewComplaint> = {},
  submitting: Submitting = {},
): Promise<Submitted> {
  const complaint: NewComplaint = {
    channel: 'web',
    category: 'complaint',
    name: 'Wulandari Kusumaningrum',
    contact: 'wulandari@contoh.id',
    isConfidential: false,
    content: { description: 'Permohonan saya tidak bergerak sejak pekan lalu.' },
    files: [],
    ...change,
  };
  const submitted = await submitComplaint(program.app.worker.service, complaint, submitting);
  await program.drainJobs();
  return submitted;
}

export async function complaintIn(program: Program, { complaintId }: Submitted): Promise<Complaint> {
  const complaint = await complaintOf(program.app.database, { id: complaintId });
  if (!complaint) throw new Error('The complaint is gone');
  return complaint;
}

export const openTasks = (program: Program, { ticketNumber }: Submitted) =>
  program.rows<{ id: string; element_id: string; assignee_id: string | null }>(
    `SELECT t.id, t.element_id, t.assignee_id FROM tasks t JOIN instances i ON i.id = t.instance_id
     WHERE i.business_key = ? AND t.state IN ('open', 'claimed')`,
    ticketNumber,
  );

/** As a person of the office by username, or as the complainant where none is given. */
export async function doComplaintTask(
  program: Program,
  submitted: Submitted,
  answers: Record<string, string>,
  username?: string,
): Promise<void> {
  const [task] = await openTasks(program, submitted);
  if (!task) throw new Error('No task of the complaint is open');
  const actor =
    username === undefined
      ? complainantOf(await complaintIn(program, submitted))
      : await program.as(username);
  if (task.assignee_id === null) await claimTask({ ...program.app.worker, actor }, task.id);
  const input = { taskId: task.id, raw: answers, files: [], locale: 'id', ip: undefined } as const;
  await submitTaskForm(program.app.worker.service, actor, input);
  await program.drainJobs();
}

export const solved = {
  kelas: 'tidak-berkadar',
  hasilAduan: 'TUNTAS',
  tanggapan: 'Sudah kami proses hari ini.',
};
export const passedOn = {
  kelas: 'tidak-berkadar',
  hasilAduan: 'TERUSKAN',
  alasanEskalasi: 'Di luar wewenang meja layanan.',
};
export const decided = {
  analisis: 'Berkas terselip.',
  tindakan: 'Berkas ditemukan dan diproses.',
  keputusan: 'DIKABULKAN',
  jawaban: 'Mohon maaf, berkas Anda sudah kami proses.',
};
