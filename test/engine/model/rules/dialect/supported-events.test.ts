import { around } from '../../a-process.ts';
import { caught, duration } from '../snippets.ts';
import { itRefuses } from '../twins.ts';

itRefuses('supported-events', [
  ...['conditional'].map((kind) => ({
    name: `${kind} events are not executed yet`,
    broken: around(
      `<bpmn:intermediateThrowEvent id="x"><bpmn:${kind}EventDefinition/></bpmn:intermediateThrowEvent>`,
    ),
    field: 'x',
    says: new RegExp(`does not execute ${kind} events as intermediateThrowEvent yet`),
    kept: around('<bpmn:intermediateThrowEvent id="x"/>'),
  })),
  {
    name: 'a catch event waits for something',
    broken: caught(''),
    field: 'x',
    says: /must say what it waits for/,
    kept: caught(duration('PT1H')),
  },
]);
