import { aProcess, around, flow } from '../../a-process.ts';
import { itRefuses } from '../twins.ts';

itRefuses('scope-starts', [
  {
    name: 'a process has a start',
    broken: aProcess(`<bpmn:task id="a"/><bpmn:task id="b"/>${flow('f1', 'a', 'b')}${flow('f2', 'b', 'a')}`),
    field: 'p',
    says: /Element p \(process "Test"\) has no start/,
    kept: aProcess(`<bpmn:task id="a"/><bpmn:task id="b"/>${flow('f1', 'a', 'b')}`),
  },
  {
    name: 'a process is not empty',
    broken: aProcess(''),
    field: 'p',
    says: /has no start/,
    kept: around('<bpmn:subProcess id="x"/>'),
  },
]);
