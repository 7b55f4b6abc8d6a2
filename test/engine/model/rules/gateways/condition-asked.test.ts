import { aProcess, flow } from '../../a-process.ts';
import { choice, start } from '../snippets.ts';
import { itWarns } from '../twins.ts';

const fork = (kind: string, condition: string, other = '') =>
  aProcess(
    `${start}<bpmn:${kind} id="x"/><bpmn:task id="a"/><bpmn:task id="b"/>
     ${flow('f1', 'start', 'x')}${flow('fa', 'x', 'a', condition)}${flow('fb', 'x', 'b', other)}`,
  );

itWarns('condition-asked', [
  {
    name: 'a parallel gateway asks nothing',
    broken: fork('parallelGateway', '${yes}'),
    field: 'fa',
    says: /has a condition that decides nothing: x is a parallel gateway and takes all its ways/,
    kept: fork('inclusiveGateway', '${yes}'),
  },
  {
    name: 'a default flow is not asked',
    broken: choice('default="fb"', '${yes}', '${!yes}'),
    field: 'fb',
    says: /has a condition that decides nothing: it is the default flow of x/,
    kept: choice('default="fb"', '${yes}', ''),
  },
]);
