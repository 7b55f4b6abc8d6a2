import { textOf } from '../../xml/moddle-element.ts';
import { peopleOf } from '../../source/activities/people.ts';
import { problem } from '../../problem.ts';
import type { SourceNode } from '../../source/source.ts';
import { nodesOf } from '../nodes-of.ts';
import type { Rule } from '../rule.ts';

// A user task is done by its assignee or claimed by a candidate. Without either it opens, nobody sees it, and the
// case waits there. A performer or potential owner of BPMN counts where it has an expression; lanes never do.

export const taskClaimable: Rule = (source) =>
  nodesOf(source, 'userTask')
    .filter((task) => !ways.some((name) => namesSomeone(task, name)) && !isDrawn(task))
    .map((task) =>
      problem(
        task,
        'can be claimed by no one: it needs a camunda:assignee, camunda:candidateUsers or camunda:candidateGroups',
      ),
    );

const isDrawn = ({ element }: SourceNode): boolean => Object.values(peopleOf(element)).flat().length > 0;

const ways = ['assignee', 'candidateUsers', 'candidateGroups'];

const namesSomeone = ({ element }: SourceNode, name: string): boolean =>
  /[^\s,]/.test(textOf(element, `camunda:${name}`) ?? '');
