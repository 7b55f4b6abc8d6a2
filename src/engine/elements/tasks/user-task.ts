import type { UserTask } from '../../model/model.ts';
import type { TaskOpened } from '../../outcome.ts';
import { label } from '../../run/node-of.ts';
import { nextKey, type Run, type Token } from '../../run/run.ts';
import type { Behaviour } from '../behaviour.ts';
import { readMoment, readNames, readNumber, readPerson } from './task-attributes.ts';

// A person does it. Its attributes are evaluated when the token arrives and stay as they were then.

const normalPriority = 50;

export const userTask: Behaviour<UserTask> = {
  enter(run, node, token) {
    const opened = describe(run, node, token);
    const key = nextKey(run);
    token.task = key;
    run.tasksOpened.push({ key, ...opened });
  },
};

function describe(run: Run, node: UserTask, token: Token): Omit<TaskOpened, 'key'> {
  const of = `of ${label(node)}`;
  const assignee = readPerson(run, node.assignee, token, `the assignee ${of}`);
  const dueAt = readMoment(run, node.dueDate, token, `the due date ${of}`);
  const followUpAt = readMoment(run, node.followUpDate, token, `the follow-up date ${of}`);
  return {
    elementId: node.id,
    name: node.name ?? node.id,
    ...(assignee !== undefined && { assignee }),
    candidateUsers: readNames(run, node.candidateUsers, token, `a candidate user ${of}`),
    candidateGroups: readNames(run, node.candidateGroups, token, `a candidate group ${of}`),
    ...(node.formKey !== undefined && { formKey: node.formKey }),
    ...(dueAt && { dueAt }),
    ...(followUpAt && { followUpAt }),
    priority: readNumber(run, node.priority, token, `the priority ${of}`) ?? normalPriority,
    ...(node.step !== undefined && { step: node.step }),
    waitingFor: node.waitingFor ?? 'office',
    separateFrom: [...node.separateFrom],
  };
}
