import { caught, duration, timer } from './snippets.ts';
import { itRefuses } from './twins.ts';

itRefuses('timer-says-one-time', [
  {
    name: 'a timer has a time',
    broken: caught(timer('')),
    field: 'x',
    says: /needs exactly one of timeDate, timeDuration and timeCycle/,
    kept: caught(timer('<bpmn:timeDate>2026-11-23T09:00:00+07:00</bpmn:timeDate>')),
  },
  {
    name: 'a timer has one time',
    broken: caught(
      timer('<bpmn:timeDate>2026-11-23</bpmn:timeDate><bpmn:timeDuration>P1D</bpmn:timeDuration>'),
    ),
    field: 'x',
    says: /needs exactly one of/,
    kept: caught(timer('<bpmn:timeCycle>R3/PT10M</bpmn:timeCycle>')),
  },
  {
    name: 'a literal time is ISO 8601',
    broken: caught(duration('5 days')),
    field: 'x',
    says: /waits for "5 days": a timer duration must be ISO 8601/,
    kept: caught(duration('${howLong}')),
  },
  {
    name: 'a cycle is an ISO 8601 interval',
    broken: caught(timer('<bpmn:timeCycle>0 0 8 * * ?</bpmn:timeCycle>')),
    field: 'x',
    says: /must be a repeating ISO 8601 interval/,
    kept: caught(timer('<bpmn:timeCycle>R/2026-11-23T00:00:00Z/P1D</bpmn:timeCycle>')),
  },
]);
