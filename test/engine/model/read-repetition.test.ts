import { compileModel } from '../../../src/engine/model/compile-model.ts';
import { EngineCase } from '../engine-case.ts';
import { around } from './a-process.ts';

const repetitionOf = async (loop: string) => {
  const model = await compileModel(around(`<bpmn:userTask id="x">${loop}</bpmn:userTask>`));
  const node = model.nodes.get('x');
  return node && 'repetition' in node ? node.repetition : undefined;
};

describe('how an activity is repeated', () => {
  it('is read as Camunda 7 writes it: a variable, each item under a name', async () => {
    const found = await repetitionOf(
      `<bpmn:multiInstanceLoopCharacteristics isSequential="true" camunda:collection="people" camunda:elementVariable="person">
         <bpmn:completionCondition>\${nrOfCompletedInstances >= 2}</bpmn:completionCondition>
       </bpmn:multiInstanceLoopCharacteristics>`,
    );
    expect(found).toMatchObject({ kind: 'multi-instance', sequential: true, elementVariable: 'person' });
    if (found?.kind !== 'multi-instance') throw new Error('It is no multi-instance');
    expect(found.collection?.evaluate({ people: ['Ani'] })).toEqual(['Ani']);
    expect(found.completionCondition?.evaluate({ nrOfCompletedInstances: 2 })).toBe(true);
    expect(found.cardinality).toBeUndefined();
  });

  it.each([
    ['3', '3'],
    ['${n + 1}', 3],
    ['= n + 1', 3],
  ])('is read from a cardinality: %s', async (text, expected) => {
    const found = await repetitionOf(
      `<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>${text}</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>`,
    );
    if (found?.kind !== 'multi-instance') throw new Error('It is no multi-instance');
    expect(found.sequential).toBe(false);
    expect(found.cardinality?.evaluate({ n: 2 })).toBe(expected);
  });

  it('takes a condition in FEEL that says so without the sign', async () => {
    const found = await repetitionOf(
      `<bpmn:standardLoopCharacteristics testBefore="true" loopMaximum="4"><bpmn:loopCondition language="feel">open > 0</bpmn:loopCondition></bpmn:standardLoopCharacteristics>`,
    );
    expect(found).toMatchObject({ kind: 'loop', testBefore: true, maximum: 4 });
    expect(found?.kind === 'loop' && found.condition?.evaluate({ open: 1 })).toBe(true);
  });

  it('is nothing where the drawing says nothing', async () => {
    expect(await repetitionOf('')).toBeUndefined();
  });
});

describe('every kind of activity', () => {
  const three = `<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>3</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>`;
  const step = { complete: 'tasks', finishJob: 'jobs', message: 'subscriptions' } as const;

  it.each([
    ['userTask', '', '', 'complete'],
    ['serviceTask', 'camunda:topic="t"', '', 'finishJob'],
    ['sendTask', 'camunda:topic="t"', '', 'finishJob'],
    ['businessRuleTask', 'camunda:topic="t"', '', 'finishJob'],
    ['scriptTask', 'scriptFormat="javascript"', '<bpmn:script>1</bpmn:script>', 'finishJob'],
    ['receiveTask', 'messageRef="m"', '', 'message'],
  ] as const)('is done as often as it says: %s', async (kind, attributes, inside, verb) => {
    const xml = around(`<bpmn:${kind} id="x" ${attributes}>${three}${inside}</bpmn:${kind}>`);
    const process = new EngineCase(await compileModel(xml)).start();
    expect(process[step[verb]].size).toBe(3);
    process[verb]('x')[verb]('x');
    expect(process.ended).toBeUndefined();
    expect(process[verb]('x').ended).toBe('completed at end');
  });

  it.each(['task', 'manualTask', 'subProcess', 'transaction', 'adHocSubProcess'])(
    'that takes no time is over with its last round: %s',
    async (kind) => {
      const process = new EngineCase(
        await compileModel(around(`<bpmn:${kind} id="x">${three}</bpmn:${kind}>`)),
      );
      expect(process.start().ended).toBe('completed at end');
    },
  );
});
