import { aProcess, flow } from '../../a-process.ts';
import { itRefuses } from '../twins.ts';

const kept = (text: string) =>
  aProcess(`<bpmn:startEvent id="start"/><bpmn:task id="t"/>${flow('f', 'start', 't')}`).replace(
    '<bpmn:process ',
    `<bpmn:process camunda:historyTimeToLive="${text}" `,
  );

itRefuses('time-to-live-reads', [
  {
    name: 'a time to live is a duration',
    broken: kept('half a year'),
    field: 'p',
    says: /has camunda:historyTimeToLive "half a year": it must be a duration such as P180D/,
    kept: kept('P6M'),
  },
  {
    name: 'or days',
    broken: kept('-180'),
    field: 'p',
    says: /has camunda:historyTimeToLive "-180"/,
    kept: kept('180'),
  },
]);
