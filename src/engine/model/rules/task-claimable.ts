import { textOf } from '../moddle-element.ts';
import { problem } from '../problem.ts';
import type { SourceNode } from '../source.ts';
import { nodesOf } from './nodes-of.ts';
import type { Rule } from './rule.ts';

// A user task is done by its assignee or claimed by a candidate. Without either it opens, nobody sees it, and the
// case waits there. Resources of BPMN itself (potentialOwner) assign nothing here, nor do lanes.

export const taskClaimable: Rule = (source) =>
  nodesOf(source, 'userTask')
    .filter((task) => !ways.some((name) => namesSomeone(task, name)))
    .map((task) =>
      problem(
        task,
        'can be claimed by no one: it needs a camunda:assignee, camunda:candidateUsers or camunda:candidateGroups',
      ),
    );

const ways = ['assignee', 'candidateUsers', 'candidateGroups'];

const namesSomeone = ({ element }: SourceNode, name: string): boolean =>
  /[^\s,]/.test(textOf(element, `camunda:${name}`) ?? '');
