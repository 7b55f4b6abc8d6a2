import { textOf } from '../../xml/moddle-element.ts';
import { problem } from '../../problem.ts';
import { readTimeToLive } from '../../source/time-to-live.ts';
import type { Rule } from '../rule.ts';

// What is kept for a time that cannot be read would be kept for ever.

export const timeToLiveReads: Rule = ({ id, process }) => {
  const text = textOf(process, 'camunda:historyTimeToLive');
  if (text === undefined || readTimeToLive(text)) return [];
  const wanted = 'it must be a duration such as P180D, or a number of days';
  return [
    problem({ id, element: process }, `has camunda:historyTimeToLive "${text.slice(0, 80)}": ${wanted}`),
  ];
};
