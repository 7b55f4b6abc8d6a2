import { around } from '../../a-process.ts';
import { itRefuses } from '../twins.ts';

const call = (attributes: string) => around(`<bpmn:callActivity id="x" ${attributes}/>`);
const kept = call('calledElement="sub"');
const bound = (binding: string, more = '') =>
  call(`calledElement="sub" camunda:calledElementBinding="${binding}" ${more}`);

itRefuses('call-names-process', [
  {
    name: 'a call activity names what it calls',
    broken: call(''),
    field: 'x',
    says: /^Element x \(callActivity\) has no calledElement: a call activity must name the process/,
    kept,
  },
  ...['caseRef', 'calledElementTenantId', 'variableMappingClass', 'variableMappingDelegateExpression'].map(
    (name) => ({
      name: `${name} does not exist here`,
      broken: call(`calledElement="sub" camunda:${name}="com.example.Mapping"`),
      field: 'x',
      says: new RegExp(`uses camunda:${name}: this engine does not execute it`),
      kept,
    }),
  ),
  {
    name: 'a binding is one of four',
    broken: bound('newest'),
    field: 'x',
    says: /has camunda:calledElementBinding="newest": it must be one of latest, deployment, version, versionTag/,
    kept: bound('deployment'),
  },
  {
    name: 'a call by version names one',
    broken: bound('version'),
    field: 'x',
    says: /has camunda:calledElementBinding="version" without a camunda:calledElementVersion: it must name one/,
    kept: bound('version', 'camunda:calledElementVersion="2"'),
  },
  {
    name: 'a version is a number',
    broken: bound('version', 'camunda:calledElementVersion="newest"'),
    field: 'x',
    says: /has camunda:calledElementVersion="newest": a version is a number from 1 on/,
    kept: bound('version', 'camunda:calledElementVersion="${version}"'),
  },
  {
    name: 'a call by version tag names one',
    broken: bound('versionTag'),
    field: 'x',
    says: /has camunda:calledElementBinding="versionTag" without a camunda:calledElementVersionTag: it must name one/,
    kept: bound('versionTag', 'camunda:calledElementVersionTag="v2"'),
  },
]);
