import { aProcess, problemsOf } from '../../a-process.ts';
import { row } from '../../../elements/sub-processes/a-compensation.ts';
import { beside, error, escalation, M } from '../../../elements/events/a-multiple.ts';

const definitions =
  '<bpmn:signalEventDefinition id="ds" signalRef="s"/><bpmn:errorEventDefinition id="de" errorRef="e"/>' +
  '<bpmn:signalEventDefinition id="nameless"/>';
const many = (attributes: string, inside = '') =>
  aProcess(
    row(
      `<bpmn:userTask id="x"><bpmn:multiInstanceLoopCharacteristics ${attributes}>
       <bpmn:loopCardinality>2</bpmn:loopCardinality>${inside}</bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>`,
      'x',
    ),
    beside + definitions,
  );
const complex = (condition: string, thrown: string) =>
  many(
    'behavior="Complex"',
    `<bpmn:complexBehaviorDefinition><bpmn:condition>${condition}</bpmn:condition><bpmn:event>${thrown}</bpmn:event></bpmn:complexBehaviorDefinition>`,
  );

describe('what a multi-instance throws', () => {
  it.each([
    ['nothing', many('behavior="All"')],
    ['with every round', many('behavior="None" noneBehaviorEventRef="ds"')],
    ['with the first', many('behavior="One" oneBehaviorEventRef="ds"')],
    ['what conditions say', complex('= nrOfCompletedInstances > 1', M + escalation)],
  ])('may be %s', async (_what, xml) => {
    expect(await problemsOf(xml)).toEqual([]);
  });

  it.each([
    ['no one knows which event', many('behavior="None"'), /behavior="None" and does not say which event/],
    [
      'the event is for another behaviour',
      many('behavior="One" noneBehaviorEventRef="ds"'),
      /behavior="One" and/,
    ],
    [
      'an error would end the others',
      many('behavior="None" noneBehaviorEventRef="de"'),
      /throws error when a round/,
    ],
    [
      'its signal has no name',
      many('behavior="One" oneBehaviorEventRef="nameless"'),
      /a signal without a name/,
    ],
    ['a complex one says nothing', many('behavior="Complex"'), /without a complexBehaviorDefinition/],
    ['its condition is a word', complex('enough', M), /whose condition is not FEEL/],
    ['its condition throws nothing', complex('${true}', ''), /behavior="Complex" and does not say/],
    ['its condition throws an error', complex('${true}', error), /throws error when a round is done/],
    ['the behaviour is not known', many('behavior="Some"'), /behavior="Some": it must be None, One/],
  ])('is refused where %s', async (_what, xml, says) => {
    expect(await problemsOf(xml)).toEqual([expect.stringMatching(says)]);
  });
});
