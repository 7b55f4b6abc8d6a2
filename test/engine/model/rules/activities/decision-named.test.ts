import { around } from '../../a-process.ts';
import { itRefuses } from '../twins.ts';

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
    says: /has camunda:decisionRefBinding="newest": it must be one of latest, deployment, version, versionTag/,
    kept: decided('camunda:resultVariable="t" camunda:decisionRefBinding="deployment"'),
  },
  {
    name: 'a version is said where one is meant',
    broken: decided('camunda:resultVariable="t" camunda:decisionRefBinding="version"'),
    field: 'x',
    says: /has camunda:decisionRefBinding="version" without a camunda:decisionRefVersion: it must name one/,
    kept: decided(
      'camunda:resultVariable="t" camunda:decisionRefBinding="version" camunda:decisionRefVersion="2"',
    ),
  },
  {
    name: 'a version is a number from 1 on',
    broken: decided(
      'camunda:resultVariable="t" camunda:decisionRefBinding="version" camunda:decisionRefVersion="0"',
    ),
    field: 'x',
    says: /has camunda:decisionRefVersion="0": a version is a number from 1 on/,
    kept: decided(
      'camunda:resultVariable="t" camunda:decisionRefBinding="version" camunda:decisionRefVersion="${edition}"',
    ),
  },
  {
    name: 'a version tag is said where one is meant',
    broken: decided('camunda:resultVariable="t" camunda:decisionRefBinding="versionTag"'),
    field: 'x',
    says: /has camunda:decisionRefBinding="versionTag" without a camunda:decisionRefVersionTag: it must name one/,
    kept: decided(
      'camunda:resultVariable="t" camunda:decisionRefBinding="versionTag" camunda:decisionRefVersionTag="b"',
    ),
  },
  {
    name: 'the result is mapped in a way that exists',
    broken: decided('camunda:resultVariable="t" camunda:mapDecisionResult="first"'),
    field: 'x',
    says: /has camunda:mapDecisionResult="first": it must be one of singleEntry, singleResult, collectEntries, resultList/,
    kept: decided('camunda:resultVariable="t" camunda:mapDecisionResult="singleEntry"'),
  },
]);
