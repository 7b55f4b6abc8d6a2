import { EventEmitter } from 'node:events';
import { Engine } from 'bpmn-engine';
import { compileModel } from '../../../src/engine/model/compile-model.ts';
import { EngineCase } from '../engine-case.ts';

// Where the stock elements of bpmn-engine are right, they must have taken the same flows: a second engine,
// which nobody here wrote, run on the same drawing.

const drawing = (inside: string) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="definitions" targetNamespace="http://alur.dev">
  <process id="process" isExecutable="true">
    <startEvent id="start" />
    ${inside}
    <endEvent id="end" />
  </process>
</definitions>`;
const flow = (from: string, to: string) =>
  `<sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}" />`;
const flows = (...path: string[]) =>
  path
    .slice(1)
    .map((to, index) => flow(path[index] ?? '', to))
    .join('');

const drawings: [string, string, string[]][] = [
  [
    'a fork and its join',
    drawing(`<parallelGateway id="fork" /><userTask id="a" /><userTask id="b" /><parallelGateway id="join" />
      ${flows('start', 'fork', 'a', 'join', 'end')}${flows('fork', 'b', 'join')}`),
    ['b', 'a'],
  ],
  [
    'a sub-process',
    drawing(`<subProcess id="sub"><startEvent id="in" /><userTask id="a" /><endEvent id="out" />${flows('in', 'a', 'out')}
      </subProcess><userTask id="b" />${flows('start', 'sub', 'b', 'end')}`),
    ['a', 'b'],
  ],
  [
    'several flows out of a task, and their merge',
    drawing(`<userTask id="a" /><userTask id="b" /><userTask id="c" />
      ${flows('start', 'a', 'b', 'end')}${flows('a', 'c', 'end')}`),
    ['a', 'c', 'b'],
  ],
  [
    'rounds in a row, and at once',
    drawing(`<task id="a"><multiInstanceLoopCharacteristics isSequential="true"><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics></task>
      <task id="b"><multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics></task><userTask id="c" />
      ${flows('start', 'a', 'b', 'c', 'end')}`),
    ['c'],
  ],
];

async function stockFlows(source: string, order: string[]): Promise<string[]> {
  const taken: string[] = [];
  const listener = new EventEmitter();
  listener.on('flow.take', ({ id }: { id: string }) => taken.push(id));
  const execution = await Engine({ name: 'second opinion', source }).execute({ listener });
  for (const id of order) execution.signal({ id });
  expect(execution.state).toBe('idle');
  return taken;
}

describe('stock bpmn-engine agrees', () => {
  it.each(drawings)('about %s', async (_what, xml, order) => {
    const process = new EngineCase(await compileModel(xml)).start();
    for (const id of order) process.complete(id);
    expect(process.ended).toBe('completed at end');
    expect([...process.flows].sort()).toEqual((await stockFlows(xml, order)).sort());
  });
});
