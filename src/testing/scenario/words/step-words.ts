import type { Model } from '../../../engine/model/model.ts';
import type { Start, Step } from '../scenario.ts';
import { momentText, named } from './named.ts';
import { say, type Words } from './say.ts';

// What a step does, for the list of a run.

export function stepWords(model: Model, step: Step): Words {
  const key = `step.${step.do}` as const;
  if (step.do === 'wait')
    return step.calendar === undefined
      ? say('step.wait', { duration: step.for })
      : say('step.wait-working', { duration: step.for, calendar: step.calendar });
  if (step.do === 'wait-until') return say('step.wait-until', { moment: momentText(new Date(step.moment)) });
  if (step.do === 'wait-for-timer' && step.at === undefined) return say('step.wait-for-next');
  return say(key, {
    element: 'at' in step && step.at !== undefined ? named(model, step.at) : '',
    name: 'name' in step ? step.name : '',
    code: 'code' in step ? step.code : '',
    message: 'message' in step ? step.message : '',
    reason: 'reason' in step ? step.reason : '',
    names: Object.keys(('variables' in step && step.variables) || {}).join(', '),
  });
}

export const startWords = (model: Model, { at }: Start): Words =>
  at === undefined ? say('step.start') : say('step.start-at', { element: named(model, at) });

const wanted = {
  complete: 'want.complete',
  'answer-job': 'want.job',
  'fail-job': 'want.job',
  'throw-error': 'want.job',
  message: 'want.message',
  signal: 'want.signal',
  wait: 'want.time',
  'wait-until': 'want.time',
  'wait-for-timer': 'want.timer',
  'end-call': 'want.call',
  'break-call': 'want.call',
  choose: 'want.choose',
  set: 'want.go-on',
  retry: 'want.retry',
  cancel: 'want.go-on',
} as const satisfies Record<Step['do'], string>;

/** What must be so for the step to be taken. */
export function wantedBy(model: Model, step: Step): Words {
  if (step.do === 'wait-for-timer' && step.at === undefined) return say('want.next-timer');
  return say(wanted[step.do], {
    element: 'at' in step && step.at !== undefined ? named(model, step.at) : '',
    name: 'name' in step ? step.name : '',
  });
}
