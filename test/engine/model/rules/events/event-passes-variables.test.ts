import { around } from '../../a-process.ts';
import { itRefuses } from '../twins.ts';

const definition = (kind: string, mappings: string) =>
  `<bpmn:${kind}EventDefinition ${kind}Ref="${kind}1"><bpmn:extensionElements>${mappings}</bpmn:extensionElements></bpmn:${kind}EventDefinition>`;
const event = (tag: string, kind: string, mappings: string) =>
  around(`<bpmn:${tag} id="x">${definition(kind, mappings)}</bpmn:${tag}>`).replace(
    '</bpmn:definitions>',
    '<bpmn:signal id="signal1" name="S"/><bpmn:message id="message1" name="M"/></bpmn:definitions>',
  );
const thrown = (mappings: string) => event('intermediateThrowEvent', 'signal', mappings);
const all = '<camunda:in variables="all"/>';

itRefuses('event-passes-variables', [
  {
    name: 'a message carries all variables',
    broken: event('intermediateThrowEvent', 'message', all),
    field: 'x',
    says: /has a camunda:in or camunda:out: only a signal carries variables that are named so/,
    kept: thrown(all),
  },
  {
    name: 'what is received is set as it is',
    broken: event('intermediateCatchEvent', 'signal', all),
    field: 'x',
    says: /maps what it receives by camunda:in or camunda:out/,
    kept: event('intermediateCatchEvent', 'signal', ''),
  },
  {
    name: 'a signal brings nothing back',
    broken: thrown('<camunda:out variables="all"/>'),
    field: 'x',
    says: /has a camunda:out: a signal brings nothing back/,
    kept: thrown('<camunda:in source="a" target="b"/>'),
  },
  {
    name: 'a signal is for everyone',
    broken: thrown('<camunda:in businessKey="K"/>'),
    field: 'x',
    says: /has a camunda:in with a businessKey: a signal reaches everyone/,
    kept: thrown('<camunda:in sourceExpression="${a}" target="b"/>'),
  },
  {
    name: 'what is given has a name',
    broken: thrown('<camunda:in source="a"/>'),
    field: 'x',
    says: /has a camunda:in without a target/,
    kept: thrown('<camunda:in source="a" target="a"/>'),
  },
]);
