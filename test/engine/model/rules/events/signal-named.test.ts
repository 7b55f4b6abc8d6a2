import { aProcess, flow } from '../../a-process.ts';
import { start } from '../snippets.ts';
import { itRefuses } from '../twins.ts';

const thrown = (attributes: string) =>
  aProcess(
    `${start}<bpmn:endEvent id="x"><bpmn:signalEventDefinition ${attributes}/></bpmn:endEvent>${flow('f', 'start', 'x')}`,
    '<bpmn:signal id="g" name="Stop"/><bpmn:signal id="nameless"/>',
  );

itRefuses('signal-named', [
  {
    name: 'a signal event refers to a signal',
    broken: thrown(''),
    field: 'x',
    says: /names no signal: its signalRef must refer to a signal that has a name/,
    kept: thrown('signalRef="g"'),
  },
  {
    name: 'a signal has a name',
    broken: thrown('signalRef="nameless"'),
    field: 'x',
    says: /names no signal/,
    kept: thrown('signalRef="tns:g"'),
  },
]);
