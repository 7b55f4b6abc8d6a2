import { globalTaskOf } from '../../source/activities/global-task.ts';
import { elementOf, elementsOf, kindOf } from '../../xml/moddle-element.ts';
import { problem } from '../../problem.ts';
import type { Rule } from '../rule.ts';

// A global task is done in place of the call activity that calls it: it sees the variables there as any task
// does, and what it needs to know besides is written at the global task.

export const globalTaskFits: Rule = (source) =>
  [...source.idOf]
    .filter(([element]) => kindOf(element) === 'callActivity' && globalTaskOf(element) !== undefined)
    .flatMap(([element, id]) =>
      elementsOf(elementOf(element, 'extensionElements'), 'values')
        .filter(({ $type }) => $type.startsWith('camunda:'))
        .map((extension) =>
          problem(
            { id, element },
            `has a camunda:${kindOf(extension)} but calls a global task: such an extension must stand at the global task`,
          ),
        ),
    );
