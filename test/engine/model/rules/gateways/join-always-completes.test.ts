import { aProcess, flow } from '../../a-process.ts';
import { duration, message, start } from '../snippets.ts';
import { itWarns } from '../twins.ts';

/** Two branches that are joined; `more` stands in the first, behind a choice. */
const branches = (chosen: string, more: string, beside = '') =>
  aProcess(
    `${start}<bpmn:parallelGateway id="fork"/><bpmn:task id="a"/><bpmn:exclusiveGateway id="x" default="yes"/>
     <bpmn:task id="b"/><bpmn:parallelGateway id="j"/><bpmn:endEvent id="end"/>
     ${flow('f1', 'start', 'fork')}${flow('pa', 'fork', 'a')}${flow('pb', 'fork', 'b')}${flow('ax', 'a', 'x')}
     ${flow('yes', 'x', 'j')}${flow('no', 'x', chosen, '${no}')}${flow('bj', 'b', 'j')}${flow('f2', 'j', 'end')}${more}`,
    `<bpmn:message id="m" name="Batal"/>${beside}`,
  );
const guarded = (attributes: string, target: string) =>
  branches(
    'a',
    `<bpmn:boundaryEvent id="late" attachedToRef="b" ${attributes}>${duration('P1D')}</bpmn:boundaryEvent>
     <bpmn:task id="c"/>${flow('lc', 'late', 'c')}${flow('cm', 'c', target)}`,
  );
const terminate = '<bpmn:endEvent id="over"><bpmn:terminateEventDefinition/></bpmn:endEvent>';
const withdrawn = `<bpmn:subProcess id="w" triggeredByEvent="true"><bpmn:startEvent id="ws">${message}</bpmn:startEvent>
  <bpmn:endEvent id="we"/>${flow('wf', 'ws', 'we')}</bpmn:subProcess>`;

itWarns('join-always-completes', [
  {
    name: 'no way leads past a join at which another token waits',
    broken: branches('over', '<bpmn:endEvent id="over"/>'),
    field: 'j',
    says: /^Element j \(parallelGateway\) waits for ever when x goes by no: nothing comes by yes then\.$/,
    kept: branches('over', terminate),
  },
  {
    name: 'an event leads past it',
    broken: guarded('', 'end'),
    field: 'j',
    says: /waits for ever when late happens: nothing comes by bj then/,
    kept: guarded('cancelActivity="false"', 'end'),
  },
  {
    name: 'whoever can still end the case may have meant to',
    broken: branches('over', '<bpmn:endEvent id="over"/>'),
    field: 'j',
    says: /waits for ever when x goes by no/,
    kept: branches('over', `<bpmn:endEvent id="over"/>${withdrawn}`),
  },
  {
    name: 'of two decisions it is not known whether both are ever taken like that',
    broken: branches('over', '<bpmn:endEvent id="over"/>'),
    field: 'j',
    says: /waits for ever/,
    kept: branches(
      'over',
      `<bpmn:endEvent id="over"/><bpmn:exclusiveGateway id="y" default="yj"/>
       ${flow('by', 'b', 'y')}${flow('yj', 'y', 'j')}${flow('yn', 'y', 'over', '${no}')}`,
    ).replace(flow('bj', 'b', 'j'), ''),
  },
]);
