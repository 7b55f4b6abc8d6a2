import { textOf } from '../../xml/moddle-element.ts';
import { peopleOf } from '../../source/activities/people.ts';
import { problem } from '../../problem.ts';
import { nodesOf } from '../nodes-of.ts';
import type { Rule } from '../rule.ts';

// A user task is assigned to one person: by camunda:assignee, or by one performer with an expression.

export const assigneeIsOne: Rule = (source) =>
  nodesOf(source, 'userTask').flatMap((node) => {
    const { assignees } = peopleOf(node.element);
    const own = textOf(node.element, 'camunda:assignee');
    if (assignees.length + (own === undefined ? 0 : 1) < 2) return [];
    const named = [...(own === undefined ? [] : [own]), ...assignees].join(' and ');
    return [problem(node, `is assigned to ${named}: a task has one assignee, others can be candidates`)];
  });
