import { separateFromOf } from '../../source/alur-text.ts';
import { textOf } from '../../xml/moddle-element.ts';
import type { UserTask } from '../../model.ts';
import { peopleOf } from '../../source/activities/people.ts';
import type { SourceNode } from '../../source/source.ts';
import { optional } from '../optional.ts';
import { readActivity } from '../read-base.ts';
import { readExpression, readList } from '../read-expression.ts';
import type { Reading } from '../reading.ts';

export function readUserTask(reading: Reading, node: SourceNode): UserTask {
  const camunda = (name: string) => textOf(node.element, `camunda:${name}`);
  const { assignees, users, groups } = peopleOf(node.element);
  return {
    type: 'user-task',
    ...readActivity(reading, node),
    candidateUsers: readList(reading, node, [camunda('candidateUsers'), ...users]),
    candidateGroups: readList(reading, node, [camunda('candidateGroups'), ...groups]),
    separateFrom: separateFromOf(node.element),
    ...optional({
      assignee: readExpression(reading, node, camunda('assignee') ?? assignees[0]),
      formKey: camunda('formKey') ?? camunda('formRef'),
      dueDate: readExpression(reading, node, camunda('dueDate')),
      followUpDate: readExpression(reading, node, camunda('followUpDate')),
      priority: readExpression(reading, node, camunda('priority')),
    }),
  };
}
