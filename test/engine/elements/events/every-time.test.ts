import { compileModel } from '../../../../src/engine/model/compile-model.ts';
import { EngineCase } from '../../engine-case.ts';
import { aProcess } from '../../model/a-process.ts';
import { path } from '../sub-processes/a-compensation.ts';
import { beside, boundary, condition, cycle, escalation, event, M, N, S } from './a-multiple.ts';

// What does not interrupt happens every time: each kind of event, at each place where it can stand.

type Kind = 'message' | 'signal' | 'timer' | 'condition' | 'escalation';

const kinds: Record<Kind, { definition: string; happen: (process: EngineCase, on: string) => void }> = {
  message: { definition: M, happen: (process: EngineCase) => process.receive('M') },
  signal: { definition: S, happen: (process: EngineCase) => process.signal('S') },
  timer: {
    definition: cycle('R3/PT1H'),
    happen: (process: EngineCase, on: string) => process.fire(on),
  },
  condition: {
    definition: condition('${n == 1}'),
    happen: (process: EngineCase) => {
      for (const n of [1, 1, 2]) process.give({ type: 'variables-changed', variables: { n } });
    },
  },
  escalation: { definition: escalation, happen: (process: EngineCase) => process.complete('work') },
};

/** A task that is done again and again; each time an escalation is thrown after it. */
const working = `<bpmn:startEvent id="in"/><bpmn:userTask id="work"/>
  ${event('intermediateThrowEvent', 'up', escalation)}${path('in', 'work', 'up', 'work')}`;
const listening = (definition: string) =>
  `<bpmn:subProcess id="beside" triggeredByEvent="true">${event('startEvent', 'on', definition, 'isInterrupting="false"')}
   <bpmn:userTask id="handle"/>${path('on', 'handle')}</bpmn:subProcess>`;
const inProcess = (content: string) => `<bpmn:startEvent id="start"/>${content}${path('start', 'x')}`;
const sub = (content: string) => `<bpmn:subProcess id="x">${content}</bpmn:subProcess>`;
const many = (count: number) =>
  `<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>${count}</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>`;
const attached = (host: string, definition: string) =>
  inProcess(host + boundary('x', 'on', definition, 'cancelActivity="false"').replaceAll('on-task', 'handle'));

const places: Record<string, (definition: string) => string> = {
  'on a sub-process': (definition) => attached(sub(working), definition),
  'on a multi-instance': (definition) => attached(sub(many(2) + working), definition),
  'on a transaction': (definition) =>
    attached(sub(working).replaceAll('subProcess', 'transaction'), definition),
  'beside the process': (definition) => working + listening(definition),
  'beside a sub-process': (definition) => inProcess(sub(working + listening(definition))),
  'beside a sub-process in a sub-process': (definition) =>
    inProcess(sub(`<bpmn:subProcess id="y">${working}${listening(definition)}</bpmn:subProcess>`)),
  'beside one round': (definition) => inProcess(sub(many(1) + working + listening(definition))),
  'in an event sub-process': (definition) =>
    `<bpmn:startEvent id="start"/><bpmn:subProcess id="outer" triggeredByEvent="true">
     ${event('startEvent', 'asked', N)}${working.replace('<bpmn:startEvent id="in"/>', '').replace(path('in', 'work'), path('asked', 'work'))}
     ${listening(definition)}</bpmn:subProcess><bpmn:userTask id="x"/>${path('start', 'x')}`,
};

const cases = Object.entries(places).flatMap(([place, draw]) =>
  (Object.keys(kinds) as Kind[]).map((kind) => [kind, place, draw] as const),
);

async function begun(content: string): Promise<EngineCase> {
  const process = new EngineCase(await compileModel(aProcess(content, beside))).start();
  return process.open.includes('work') ? process : process.receive('N');
}

it.each(cases)('a %s that does not interrupt happens every time %s', async (kind, _place, draw) => {
  // given
  const { definition, happen } = kinds[kind];
  const process = await begun(draw(definition));
  const working = process.open.length;
  for (const times of [1, 2, 3]) {
    // when
    happen(process, 'on');
    // then
    expect(process.open.filter((id) => id === 'handle')).toHaveLength(times);
    expect(process.open).toHaveLength(working + times);
  }
  expect(process.problems).toEqual([]);
});

it.each(cases)('a %s that interrupts happens once %s', async (kind, _place, draw) => {
  const { definition, happen } = kinds[kind];
  const content = draw(definition).replaceAll('="false"', '="true"');
  const process = await begun(content);
  happen(process, 'on');
  expect([process.open, process.armed, process.problems]).toEqual([['handle'], [], []]);
});

it.each([
  ['signal', 2, 2],
  ['condition', 2, 2],
  ['message', 1, 2],
  ['escalation', 1, 2],
] as const)('a %s reaches the listeners of %i of 2 rounds, each time', async (kind, reached, rounds) => {
  const { definition, happen } = kinds[kind];
  const process = await begun(inProcess(sub(many(rounds) + working + listening(definition))));
  happen(process, 'on');
  happen(process, 'on');
  expect(process.open.filter((id) => id === 'handle')).toHaveLength(2 * reached);
});
