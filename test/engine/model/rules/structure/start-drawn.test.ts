import { around, aProcess, flow } from '../../a-process.ts';
import { beside, error, message, start, startBy } from '../snippets.ts';
import { itWarns } from '../twins.ts';

itWarns('start-drawn', [
  {
    name: 'a flow was forgotten',
    broken: aProcess(`${start}<bpmn:task id="x"/><bpmn:task id="y"/>${flow('f1', 'start', 'x')}`),
    field: 'y',
    says: /begins together with the start event beside it: no sequence flow leads to it/,
    kept: aProcess(`<bpmn:task id="x"/><bpmn:task id="y"/>`),
  },
  {
    name: 'inside a sub-process too',
    broken: around(`<bpmn:subProcess id="x">${startBy('')}<bpmn:task id="y"/></bpmn:subProcess>`),
    field: 'y',
    says: /begins together with the start event/,
    kept: around('<bpmn:subProcess id="x"><bpmn:task id="y"/></bpmn:subProcess>'),
  },
  {
    name: 'what is begun by an event stands beside the flow',
    broken: beside('', startBy(message) + '<bpmn:task id="y"/>'),
    field: 'y',
    says: /begins together with the start event/,
    kept: beside('', startBy(error)),
  },
]);
