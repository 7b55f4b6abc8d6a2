import { around, flow } from '../../a-process.ts';
import { beside, duration, error, message, start, startBy } from '../snippets.ts';
import { itRefuses } from '../twins.ts';

const undoing = `<bpmn:task id="done"/><bpmn:subProcess id="undo" triggeredByEvent="true">${startBy('<bpmn:compensateEventDefinition/>')}</bpmn:subProcess>`;

itRefuses('start-event-fits', [
  {
    name: 'compensation starts no process',
    broken: around('<bpmn:task id="x"/>').replace(
      start,
      '<bpmn:startEvent id="start"><bpmn:compensateEventDefinition/></bpmn:startEvent>',
    ),
    field: 'start',
    says: /starts a process by a compensate: such an event can start an event sub-process only/,
    kept: around(`<bpmn:subProcess id="x">${undoing}</bpmn:subProcess>`),
  },
  {
    name: 'compensation of a process itself',
    broken: beside('', startBy('<bpmn:compensateEventDefinition/>')),
    field: 's1',
    says: /undoes nothing: an event sub-process for compensation stands in the sub-process that it undoes/,
    kept: around(`<bpmn:transaction id="x">${undoing}</bpmn:transaction>`),
  },
  {
    name: 'compensation of an event sub-process',
    broken: beside('', `${startBy(error)}${undoing.replaceAll('s1', 's3')}`),
    field: 's3',
    says: /undoes nothing: an event sub-process for compensation/,
    kept: beside(
      '',
      `${startBy(error)}<bpmn:subProcess id="y">${undoing.replaceAll('s1', 's3')}</bpmn:subProcess>`,
    ),
  },
  {
    name: 'nothing leads to a start event',
    broken: around('<bpmn:task id="x"/>' + flow('f3', 'x', 'start')),
    field: 'start',
    says: /has an incoming flow/,
    kept: around('<bpmn:task id="x"/>'),
  },
  {
    name: 'an error starts no process',
    broken: around('<bpmn:task id="x"/>').replace(
      start,
      `<bpmn:startEvent id="start">${error}</bpmn:startEvent>`,
    ),
    field: 'start',
    says: /starts a process by an error: such an event can start an event sub-process only/,
    kept: around('<bpmn:task id="x"/>').replace(
      start,
      `<bpmn:startEvent id="start">${message}</bpmn:startEvent>`,
    ),
  },
  {
    name: 'a condition starts no process',
    broken: around('<bpmn:task id="x"/>').replace(
      start,
      '<bpmn:startEvent id="start"><bpmn:conditionalEventDefinition><bpmn:condition>=x</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:startEvent>',
    ),
    field: 'start',
    says: /starts a process by a conditional: this engine has no data outside an instance/,
    kept: beside(
      '',
      startBy(
        '<bpmn:conditionalEventDefinition><bpmn:condition>=x</bpmn:condition></bpmn:conditionalEventDefinition>',
      ),
    ),
  },
  {
    name: 'an embedded sub-process starts plainly',
    broken: around(`<bpmn:subProcess id="x">${startBy(message)}</bpmn:subProcess>`),
    field: 's1',
    says: /an embedded sub-process starts with a plain start event/,
    kept: around(`<bpmn:subProcess id="x">${startBy('')}</bpmn:subProcess>`),
  },
  {
    name: 'an event sub-process starts by an event',
    broken: beside('', startBy('')),
    field: 's',
    says: /needs a start event, and an event in each/,
    kept: beside('', startBy(error)),
  },
  {
    name: 'every start event of an event sub-process has an event',
    broken: beside('', startBy(message) + startBy('').replace('s1', 's2')),
    field: 's',
    says: /needs a start event, and an event in each/,
    kept: beside('', startBy(message, 'isInterrupting="false"') + startBy(message).replace('s1', 's2')),
  },
  {
    name: 'an event sub-process has a start event at all',
    broken: beside('', '<bpmn:task id="t"/>'),
    field: 's',
    says: /needs a start event/,
    kept: beside('', startBy(duration('PT1H')) + '<bpmn:task id="t"/>' + flow('f3', 's1', 't')),
  },
  {
    name: 'an event sub-process stands beside the flow',
    broken: beside('', startBy(message)).replace('</bpmn:process>', `${flow('f3', 'x', 's')}$&`),
    field: 's',
    says: /stands beside the flow/,
    kept: beside('', startBy(message)),
  },
]);
