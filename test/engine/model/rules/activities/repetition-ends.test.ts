import { around } from '../../a-process.ts';
import { beside, message, startBy } from '../snippets.ts';
import { itRefuses } from '../twins.ts';

const cardinality = '<bpmn:loopCardinality>3</bpmn:loopCardinality>';
const repeated = (kind: string, inside: string, attributes: string) =>
  around(`<bpmn:userTask id="x"><bpmn:${kind} ${attributes}>${inside}</bpmn:${kind}></bpmn:userTask>`);
const many = (inside: string, attributes = '') =>
  repeated('multiInstanceLoopCharacteristics', inside, attributes);
const looped = (inside: string, attributes = '') =>
  repeated('standardLoopCharacteristics', inside, attributes);

itRefuses('repetition-ends', [
  {
    name: 'a multi-instance says how often',
    broken: many(''),
    field: 'x',
    says: /must say how often it runs: by either a loopCardinality or one collection/,
    kept: many(cardinality),
  },
  {
    name: 'a multi-instance says so once',
    broken: many(cardinality, 'camunda:collection="people"'),
    field: 'x',
    says: /by either a loopCardinality or one collection/,
    kept: many('', 'camunda:collection="people" camunda:elementVariable="person" isSequential="true"'),
  },
  {
    name: 'a completion condition is computed',
    broken: many(`${cardinality}<bpmn:completionCondition>enough</bpmn:completionCondition>`),
    field: 'x',
    says: /has the completion condition "enough": a condition must be FEEL/,
    kept: many(
      `${cardinality}<bpmn:completionCondition>= nrOfCompletedInstances > 1</bpmn:completionCondition>`,
    ),
  },
  {
    name: 'a standard loop ends',
    broken: looped(''),
    field: 'x',
    says: /is repeated for ever: a loop needs a loopCondition or a loopMaximum/,
    kept: looped('', 'loopMaximum="3"'),
  },
  {
    name: 'a loop condition is computed',
    broken: looped('<bpmn:loopCondition>again</bpmn:loopCondition>'),
    field: 'x',
    says: /has the loop condition "again": a condition must be FEEL/,
    kept: looped('<bpmn:loopCondition>${again}</bpmn:loopCondition>', 'testBefore="true"'),
  },
  {
    name: 'a loop runs a number of times',
    broken: looped('<bpmn:loopCondition>${again}</bpmn:loopCondition>', 'loopMaximum="0"'),
    field: 'x',
    says: /has a loopMaximum that is no number of rounds/,
    kept: looped('<bpmn:loopCondition>${again}</bpmn:loopCondition>', 'loopMaximum="1"'),
  },
  {
    name: 'an event sub-process is not repeated',
    broken: beside(
      '',
      `${startBy(message)}<bpmn:multiInstanceLoopCharacteristics>${cardinality}</bpmn:multiInstanceLoopCharacteristics>`,
    ),
    field: 's',
    says: /is repeated: an event sub-process runs as often as its event happens/,
    kept: beside('', startBy(message)),
  },
]);
