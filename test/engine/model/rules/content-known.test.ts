import { around } from '../a-process.ts';
import { itRefuses } from './twins.ts';

itRefuses('content-known', [
  {
    name: 'ids are taken once',
    broken: around('<bpmn:task id="x"/><bpmn:task id="x"/>'),
    field: 'x',
    says: /Element x appears more than once/,
    kept: around('<bpmn:task id="x"/><bpmn:task id="y"/>'),
  },
  {
    name: 'BPMN knows the element',
    broken: around('<bpmn:task id="x"/>\n<bpmn:robotTask name="a > b"\n id="r"/>'),
    field: 'r',
    says: /Element r \(robotTask\) is not known to BPMN 2\.0/,
    kept: around('<bpmn:task id="x"/><foreign:robotTask id="r"/>'),
  },
  {
    name: 'an element stands where it may',
    broken: around('<bpmn:task id="x"><bpmn:userTask id="inner"/></bpmn:task>'),
    field: 'inner',
    says: /Element inner \(userTask\) stands where BPMN 2\.0 does not allow it/,
    kept: around('<bpmn:subProcess id="x"><bpmn:userTask id="inner"/></bpmn:subProcess>'),
  },
]);
