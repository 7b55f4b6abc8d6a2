import { caught, duration, timer } from '../snippets.ts';
import { itRefuses } from '../twins.ts';

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
    broken: caught(timer('<bpmn:timeCycle>P1D</bpmn:timeCycle>')),
    field: 'x',
    says: /must be a repeating ISO 8601 interval/,
    kept: caught(timer('<bpmn:timeCycle>R/2026-11-23T00:00:00Z/P1D</bpmn:timeCycle>')),
  },
  {
    name: 'or a cron expression',
    broken: caught(timer('<bpmn:timeCycle>0 0 25 * * ?</bpmn:timeCycle>')),
    field: 'x',
    says: /waits for "0 0 25 \* \* \?": .*or a cron expression, such as/,
    kept: caught(timer('<bpmn:timeCycle>0 0/5 8-16 ? * MON-FRI</bpmn:timeCycle>')),
  },
  {
    name: 'a date is one of the calendar',
    broken: caught(timer('<bpmn:timeDate>2026-W54-1</bpmn:timeDate>')),
    field: 'x',
    says: /waits for "2026-W54-1": a timer date must be ISO 8601/,
    kept: caught(timer('<bpmn:timeDate>2026-W53-1T09:00</bpmn:timeDate>')),
  },
  {
    name: 'working time has no months',
    broken: caught(duration('P1M')).replace('id="x"', 'id="x" alur:calendar="layanan"'),
    field: 'x',
    says: /waits for "P1M": working time has only hours and whole days/,
    kept: caught(duration('P20D')).replace('id="x"', 'id="x" alur:calendar="layanan"'),
  },
  {
    name: 'nor can it be counted back',
    broken: caught(timer('<bpmn:timeCycle>R3/P1D/2026-12-01</bpmn:timeCycle>')).replace(
      'id="x"',
      'id="x" alur:calendar="layanan"',
    ),
    field: 'x',
    says: /counted from a beginning/,
    kept: caught(timer('<bpmn:timeCycle>R3/P1D/2026-12-01</bpmn:timeCycle>')),
  },
]);
