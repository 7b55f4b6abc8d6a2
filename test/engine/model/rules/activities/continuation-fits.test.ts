import { aProcess, around, flow } from '../../a-process.ts';
import { itRefuses } from '../twins.ts';
import { start } from '../snippets.ts';

const choice = (gateway: string, event: string) =>
  aProcess(
    `${start}<bpmn:eventBasedGateway id="x" ${gateway}/><bpmn:intermediateCatchEvent id="told" ${event}><bpmn:messageEventDefinition messageRef="m"/></bpmn:intermediateCatchEvent><bpmn:task id="t"/>
     ${flow('f1', 'start', 'x')}${flow('f2', 'x', 'told')}${flow('f3', 'told', 't')}`,
    '<bpmn:message id="m" name="M"/>',
  );
const beside = (onSubProcess: string, onStart: string) =>
  around(
    `<bpmn:task id="x"/><bpmn:subProcess id="s" triggeredByEvent="true" ${onSubProcess}><bpmn:startEvent id="s1" ${onStart}><bpmn:messageEventDefinition messageRef="m"/></bpmn:startEvent></bpmn:subProcess>`,
  );
const ending = (attribute: string) =>
  aProcess(
    `${start}<bpmn:endEvent id="x" ${attribute}><bpmn:errorEventDefinition errorRef="e"/></bpmn:endEvent>${flow('f1', 'start', 'x')}`,
    '<bpmn:error id="e" errorCode="E"/>',
  );
const undone = (onEvent: string, onHandler: string) =>
  around(
    `<bpmn:task id="x"/><bpmn:boundaryEvent id="b" attachedToRef="x" ${onEvent}><bpmn:compensateEventDefinition/></bpmn:boundaryEvent><bpmn:task id="undo" isForCompensation="true" ${onHandler}/><bpmn:association id="as" associationDirection="One" sourceRef="b" targetRef="undo"/>`,
  );

itRefuses('continuation-fits', [
  {
    name: 'no token waits after an event-based gateway',
    broken: choice('camunda:asyncAfter="true"', ''),
    field: 'x',
    says: /has camunda:asyncAfter: its events wait for it/,
    kept: choice('camunda:asyncBefore="true"', 'camunda:asyncAfter="true"'),
  },
  {
    name: 'no token waits before an event that has happened',
    broken: choice('', 'camunda:asyncBefore="true"'),
    field: 'told',
    says: /has camunda:asyncBefore: it is entered when its event has happened/,
    kept: choice('', 'camunda:asyncBefore="false"'),
  },
  {
    name: 'no token waits after an error is thrown',
    broken: ending('camunda:asyncAfter="true"'),
    field: 'x',
    says: /has camunda:asyncAfter: what it throws takes its token away/,
    kept: ending('camunda:asyncBefore="true"'),
  },
  {
    name: 'no token waits after an error is thrown beside other events',
    broken: ending('camunda:asyncAfter="true"').replace(
      '<bpmn:errorEvent',
      '<bpmn:escalationEventDefinition/><bpmn:errorEvent',
    ),
    field: 'x',
    says: /has camunda:asyncAfter: what it throws takes its token away/,
    kept: ending('camunda:asyncAfter="true"').replace(
      '<bpmn:errorEventDefinition errorRef="e"/>',
      '<bpmn:escalationEventDefinition/><bpmn:terminateEventDefinition/>',
    ),
  },
  {
    name: 'an event sub-process is entered by its start event',
    broken: beside('camunda:asyncBefore="true"', ''),
    field: 's',
    says: /has camunda:asyncBefore or asyncAfter: an event sub-process begins with its start event/,
    kept: beside('', 'camunda:asyncBefore="true"'),
  },
  {
    name: 'no token comes to a compensation boundary event',
    broken: undone('camunda:asyncBefore="true"', ''),
    field: 'b',
    says: /has camunda:asyncBefore or asyncAfter: compensation leads no token to it/,
    kept: undone('', 'camunda:asyncBefore="true"'),
  },
]);
