import { aProcess, around, flow } from '../../a-process.ts';
import { start } from '../snippets.ts';
import { itRefuses } from '../twins.ts';

itRefuses('flow-connects', [
  {
    name: 'a flow comes from somewhere',
    broken: aProcess(`${start}<bpmn:sequenceFlow id="f" targetRef="start"/>`),
    field: 'f',
    says: /comes from nothing: its sourceRef/,
    kept: aProcess(`${start}<bpmn:task id="t"/>${flow('f', 'start', 't')}`),
  },
  {
    name: 'a flow leads somewhere',
    broken: aProcess(`${start}${flow('f', 'start', 'gone')}`),
    field: 'f',
    says: /leads to nothing: its targetRef/,
    kept: aProcess(`${start}<bpmn:task id="t"/>${flow('f', 'start', 'tns:t')}`),
  },
  {
    name: 'a flow connects nodes, not data',
    broken: aProcess(`${start}<bpmn:dataObject id="d"/>${flow('f', 'start', 'd')}`),
    field: 'f',
    says: /leads to nothing/,
    kept: aProcess(`${start}<bpmn:dataObject id="d"/>`),
  },
  {
    name: 'a flow stays in its scope',
    broken: around(
      `<bpmn:subProcess id="x"><bpmn:task id="inner"/></bpmn:subProcess>${flow('f', 'start', 'inner')}`,
    ),
    field: 'f',
    says: /from start in p to inner in x: a sequence flow may not cross the border/,
    kept: around('<bpmn:subProcess id="x"><bpmn:task id="inner"/></bpmn:subProcess>'),
  },
]);
