import { aProgram, type Program } from '../../support/program.ts';
import { deploySmall, startSmall } from '../small-process.ts';

// A modeler writes names; tasks belong to accounts.

let program: Program;
beforeAll(async () => void (program = await aProgram()));
afterAll(() => program.close());

const task = '<bpmn:userTask id="Tugas" camunda:assignee="${siapa}" />';
const assigneeOf = async (siapa: string) => {
  const instanceId = await startSmall(program, 'ditugaskan', { siapa });
  const [row] = await program.rows<{ assignee_id: string; state: string }>(
    'SELECT assignee_id, state FROM tasks WHERE instance_id = ?',
    instanceId,
  );
  return row;
};

it('a task is that of the person, whether named by id or by username', async () => {
  await deploySmall(program, 'ditugaskan', task);
  const [person] = await program.rows<{ id: string }>(
    'SELECT id FROM users WHERE username = ?',
    'kepala-seksi',
  );
  expect(await assigneeOf('kepala-seksi')).toEqual({ assignee_id: person?.id, state: 'claimed' });
  expect(await assigneeOf(person?.id ?? '')).toEqual({ assignee_id: person?.id, state: 'claimed' });
});

it('one that means nobody we know stays as it is written, for a supervisor to assign', async () => {
  expect(await assigneeOf('nobody')).toEqual({ assignee_id: 'nobody', state: 'claimed' });
});
