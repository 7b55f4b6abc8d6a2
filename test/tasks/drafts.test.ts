import { cancelInstance } from '../../src/instances/cancel-instance.ts';
import { claimTask } from '../../src/tasks/holding/claim-task.ts';
import { saveDraft } from '../../src/tasks/drafts.ts';
import { deploySmall, startSmall, userTask } from '../instances/small-process.ts';
import { aProgram, type Program } from '../support/program.ts';

let program: Program;
beforeEach(async () => {
  program = await aProgram();
});
afterEach(() => program.close());

it('what was typed goes with the task: a cancelled case keeps no draft', async () => {
  // given
  await deploySmall(program, 'tugas', userTask);
  const instanceId = await startSmall(program, 'tugas');
  const [task] = await program.rows<{ id: string }>('SELECT id FROM tasks');
  const context = { ...program.app.worker, actor: await program.as('verifikator1') };
  await claimTask(context, task?.id ?? '');
  await saveDraft(context, task?.id ?? '', { catatan: 'KTP kurang jelas' });
  expect(await program.rows('SELECT task_id FROM task_drafts')).toHaveLength(1);
  // when
  const request = { instanceId, reason: 'Salah kirim' };
  await cancelInstance(program.app.worker, await program.as('supervisor'), request);
  // then
  expect(await program.rows('SELECT task_id FROM task_drafts')).toEqual([]);
});
