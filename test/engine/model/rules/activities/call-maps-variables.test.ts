import { around } from '../../a-process.ts';
import { itRefuses } from '../twins.ts';

const call = (mappings: string) =>
  around(
    `<bpmn:callActivity id="x" calledElement="sub"><bpmn:extensionElements>${mappings}</bpmn:extensionElements></bpmn:callActivity>`,
  );

itRefuses('call-maps-variables', [
  {
    name: 'what is given has a name',
    broken: call('<camunda:in source="a"/>'),
    field: 'x',
    says: /has a camunda:in without a target: a mapping must say under which name it passes/,
    kept: call('<camunda:in source="a" target="b"/><camunda:in businessKey="K"/>'),
  },
  {
    name: 'what is taken back has a name',
    broken: call('<camunda:out sourceExpression="${a}"/>'),
    field: 'x',
    says: /has a camunda:out without a target/,
    kept: call('<camunda:out sourceExpression="${a}" target="b"/>'),
  },
  {
    name: 'a mapping has one source',
    broken: call('<camunda:in source="a" sourceExpression="${a}" target="b"/>'),
    field: 'x',
    says: /has a camunda:in that needs one source: either a source or a sourceExpression/,
    kept: call('<camunda:in variables="all"/>'),
  },
  {
    name: 'a mapping is of something',
    broken: call('<camunda:out target="b"/>'),
    field: 'x',
    says: /has a camunda:out that needs one source/,
    kept: call('<camunda:out variables="all"/>'),
  },
  {
    name: 'variables are all',
    broken: call('<camunda:in variables="some"/>'),
    field: 'x',
    says: /has a camunda:in with variables="some": only variables="all" exists/,
    kept: call('<camunda:in variables="all" local="true"/>'),
  },
  {
    name: 'what is taken back stays',
    broken: call('<camunda:out source="a" target="b" local="true"/>'),
    field: 'x',
    says: /has a camunda:out that is local: what it brings would be gone with the activity/,
    kept: call(
      '<camunda:out source="a" target="b" local="true"/><camunda:inputOutput><camunda:outputParameter name="c">${b}</camunda:outputParameter></camunda:inputOutput>',
    ),
  },
  {
    name: 'a business key is given, not taken',
    broken: call('<camunda:out variables="all" businessKey="K"/>'),
    field: 'x',
    says: /has a camunda:out with a businessKey: only camunda:in can give one/,
    kept: call('<camunda:in variables="all" businessKey="K"/>'),
  },
]);
