import { aProcess, around, flow } from '../../a-process.ts';
import { start } from '../snippets.ts';
import { itWarns } from '../twins.ts';

const twice = (kind: string, first = '', second = '', attributes = '') =>
  aProcess(
    `${start}<bpmn:${kind} id="x" ${attributes}/><bpmn:task id="a"/><bpmn:task id="b"/>${flow('f1', 'start', 'x')}
     ${flow('fa', 'x', 'a', first)}${flow('fb', 'x', 'a', second)}${flow('fc', 'x', 'b')}`,
  );

itWarns('flow-drawn-once', [
  {
    name: 'two flows between the same two',
    broken: around('<bpmn:task id="x"/>' + flow('f3', 'start', 'x')),
    field: 'f1',
    says: /leads from start to x, as f3 does: what follows runs twice/,
    kept: around('<bpmn:task id="x"/>'),
  },
  {
    name: 'on other conditions they are two ways to the same',
    broken: twice('inclusiveGateway', '${yes}', '${yes}'),
    field: 'fb',
    says: /leads from x to a, as fa does/,
    kept: twice('inclusiveGateway', '${yes}', '${perhaps}'),
  },
  {
    name: 'a gateway that takes one of them, or joins them, goes on once',
    broken: twice('parallelGateway'),
    field: 'fb',
    says: /leads from x to a/,
    kept: aProcess(
      `${start}<bpmn:parallelGateway id="x"/><bpmn:parallelGateway id="y"/>${flow('f1', 'start', 'x')}${flow('fa', 'x', 'y')}${flow('fb', 'x', 'y')}`,
    ),
  },
]);
