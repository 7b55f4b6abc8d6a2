import { flow } from '../../model/a-process.ts';

// Drawings of what can be undone, for tests: user tasks named a, b … are undone by user tasks named undo-a …

export const path = (...ids: string[]): string =>
  ids
    .slice(1)
    .map((to, index) => flow(`${ids[index] ?? ''}-${to}`, ids[index] ?? '', to))
    .join('');

/** A user task and what undoes it. */
export const undoable = (
  id: string,
  inside = '',
  handler = `<bpmn:userTask id="undo-${id}" isForCompensation="true"/>`,
): string => `<bpmn:userTask id="${id}">${inside}</bpmn:userTask>${undoneBy(id, handler)}`;

export const undoneBy = (id: string, handler: string): string =>
  `<bpmn:boundaryEvent id="${id}-done" attachedToRef="${id}"><bpmn:compensateEventDefinition/></bpmn:boundaryEvent>
   ${handler}<bpmn:association id="${id}-by" sourceRef="${id}-done" targetRef="undo-${id}" associationDirection="One"/>`;

export const throwing = (id: string, activity = ''): string =>
  `<bpmn:intermediateThrowEvent id="${id}">${compensate(activity)}</bpmn:intermediateThrowEvent>`;

export const compensate = (activity = ''): string =>
  `<bpmn:compensateEventDefinition ${activity && `activityRef="${activity}"`}/>`;

/** in → ids → out */
export const inside = (id: string, content: string, ids: string[], tag = 'subProcess'): string =>
  `<bpmn:${tag} id="${id}"><bpmn:startEvent id="${id}-in"/>${content}<bpmn:endEvent id="${id}-out"/>
   ${path(`${id}-in`, ...ids, `${id}-out`)}</bpmn:${tag}>`;

/** start → ids → end */
export const row = (content: string, ...ids: string[]): string =>
  `<bpmn:startEvent id="start"/>${content}<bpmn:endEvent id="end"/>${path('start', ...ids, 'end')}`;
