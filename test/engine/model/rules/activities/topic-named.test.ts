import { around } from '../../a-process.ts';
import { itRefuses } from '../twins.ts';

itRefuses('topic-named', [
  {
    name: 'a business rule task has a topic',
    broken: around('<bpmn:businessRuleTask id="x" camunda:class="org.example.Delegate"/>'),
    field: 'x',
    says: /has no camunda:topic and no camunda:decisionRef, only camunda:class/,
    kept: around('<bpmn:businessRuleTask id="x" camunda:type="external" camunda:topic="fee"/>'),
  },
  {
    name: 'a business rule task may be decided by DMN instead',
    broken: around('<bpmn:businessRuleTask id="x"/>'),
    field: 'x',
    says: /has no camunda:topic and no camunda:decisionRef:/,
    kept: around('<bpmn:businessRuleTask id="x" camunda:decisionRef="fee" camunda:resultVariable="f"/>'),
  },
  {
    name: 'what decides a business rule task is said once',
    broken: around('<bpmn:businessRuleTask id="x" camunda:decisionRef="fee" camunda:topic="fee"/>'),
    field: 'x',
    says: /has a camunda:topic and camunda:decisionRef: only one of them can decide/,
    kept: around('<bpmn:businessRuleTask id="x" camunda:topic="fee"/>'),
  },
  ...['serviceTask', 'sendTask'].map((kind) => ({
    name: `a ${kind} has a topic`,
    broken: around(`<bpmn:${kind} id="x" camunda:class="org.example.Delegate"/>`),
    field: 'x',
    says: /has no camunda:topic, only camunda:class/,
    kept: around(`<bpmn:${kind} id="x" camunda:type="external" camunda:topic="notify"/>`),
  })),
]);
