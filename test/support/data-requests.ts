import { submitDataRequest } from '../../src/service/data-requests/submit-data-request.ts';
import type { DataRequestInput } from '../../src/service/data-requests/check-data-request.ts';
import { submitTaskForm } from '../../src/service/submit-task-form.ts';
import { claimTask } from '../../src/tasks/holding/claim-task.ts';
import type { Program } from './program.ts';

// People of the whole program ask about their own data, and officers answer by their forms.

const blank: DataRequestInput = {
  ...{ kind: '', field: '', ticketNumber: '', wanted: '', reason: 'Data saya keliru.' },
  ...{ wantsDeletion: false, locale: 'id' },
};

/** Returns the number. */
export async function askAbout(
  program: Program,
  username: string,
  change: Partial<DataRequestInput>,
): Promise<string> {
  const actor = await program.as(username);
  const number = await submitDataRequest(program.app.worker.service, actor, { ...blank, ...change });
  await program.drainJobs();
  return number;
}

export async function answerRequest(
  program: Program,
  number: string,
  answers: Record<string, string>,
  username: string,
): Promise<void> {
  const [task] = await program.rows<{ id: string }>(
    `SELECT t.id FROM tasks t JOIN instances i ON i.id = t.instance_id
     WHERE i.business_key = ? AND t.state IN ('open', 'claimed')`,
    number,
  );
  const actor = await program.as(username);
  await claimTask({ ...program.app.worker, actor }, task?.id ?? '');
  const input = { taskId: task?.id ?? '', raw: answers, files: [], locale: 'id', ip: undefined } as const;
  await submitTaskForm(program.app.worker.service, actor, input);
  await program.drainJobs();
}
