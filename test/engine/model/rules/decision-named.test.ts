import { around } from '../a-process.ts';
import { itRefuses } from './twins.ts';

const decided = (attributes: string, inside = '') =>
  around(
    `<bpmn:businessRuleTask id="x" camunda:decisionRef="biaya" ${attributes}>${inside}</bpmn:businessRuleTask>`,
  );
const kept = decided('camunda:resultVariable="tarif"');

itRefuses('decision-named', [
  {
    name: 'the result of a decision goes somewhere',
    broken: decided(''),
    field: 'x',
    says: /has no camunda:resultVariable: what is decided would be lost/,
    kept,
  },
  {
    name: 'the binding is one that exists',
    broken: decided('camunda:resultVariable="t" camunda:decisionRefBinding="newest"'),
    field: 'x',
    says: /has the decisionRefBinding "newest": it must be latest, deployment, version or versionTag/,
    kept: decided('camunda:resultVariable="t" camunda:decisionRefBinding="deployment"'),
  },
  {
    name: 'a version is said where one is meant',
    broken: decided('camunda:resultVariable="t" camunda:decisionRefBinding="version"'),
    field: 'x',
    says: /has the decisionRefBinding version and no camunda:decisionRefVersion/,
    kept: decided(
      'camunda:resultVariable="t" camunda:decisionRefBinding="version" camunda:decisionRefVersion="2"',
    ),
  },
  {
    name: 'a version tag is said where one is meant',
    broken: decided('camunda:resultVariable="t" camunda:decisionRefBinding="versionTag"'),
    field: 'x',
    says: /has the decisionRefBinding versionTag and no camunda:decisionRefVersionTag/,
    kept: decided(
      'camunda:resultVariable="t" camunda:decisionRefBinding="versionTag" camunda:decisionRefVersionTag="b"',
    ),
  },
  {
    name: 'the result is mapped in a way that exists',
    broken: decided('camunda:resultVariable="t" camunda:mapDecisionResult="first"'),
    field: 'x',
    says: /has the mapDecisionResult "first": it must be singleEntry, singleResult, collectEntries or resultList/,
    kept: decided('camunda:resultVariable="t" camunda:mapDecisionResult="singleEntry"'),
  },
]);
