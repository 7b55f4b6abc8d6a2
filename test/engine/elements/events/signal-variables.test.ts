import { compileModel } from '../../../../src/engine/model/compile-model.ts';
import { EngineCase } from '../../engine-case.ts';
import { aProcess, flow } from '../../model/a-process.ts';

// What a signal carries: what its camunda:in name, to this instance and to all others.

const thrower = (mappings: string, more = '') =>
  aProcess(
    `<bpmn:startEvent id="start"/><bpmn:intermediateThrowEvent id="x">${more}<bpmn:signalEventDefinition signalRef="sig"><bpmn:extensionElements>${mappings}</bpmn:extensionElements></bpmn:signalEventDefinition></bpmn:intermediateThrowEvent>
    <bpmn:endEvent id="end"/>${flow('f1', 'start', 'x')}${flow('f2', 'x', 'end')}`,
    '<bpmn:signal id="sig" name="closed"/>',
  );
const carried = async (xml: string, variables = {}) =>
  new EngineCase(await compileModel(xml))
    .start(variables)
    .last.signalsThrown.map(({ variables: all }) => all);

const own = `<bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="note">hello</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements>`;

describe('a signal that is thrown', () => {
  it.each([
    ['nothing', '', '', {}],
    ['a variable under another name', '<camunda:in source="n" target="number"/>', '', { number: 1 }],
    ['one that is not set', '<camunda:in source="lost" target="found"/>', '', { found: null }],
    ['what an expression gives', '<camunda:in sourceExpression="${n + 1}" target="next"/>', '', { next: 2 }],
    ['everything', '<camunda:in variables="all"/>', own, { n: 1, note: 'hello' }],
    ['everything of its own', '<camunda:in variables="all" local="true"/>', own, { note: 'hello' }],
  ])('carries %s', async (_what, mappings, more, expected) => {
    expect(await carried(thrower(mappings, more), { n: 1 })).toEqual([expected]);
  });

  it('is not thrown where what it carries fails, until that is repaired', async () => {
    const failing = thrower('<camunda:in sourceExpression="${lost}" target="found"/>');
    const process = new EngineCase(await compileModel(failing)).start();
    expect(process.problems).toEqual([expect.stringContaining('What "x" passes on, ${lost},')]);
    expect(process.last.signalsThrown).toEqual([]);
    process.give({ type: 'variables-changed', variables: { lost: 1 } });
    expect(process.retry('x').last.signalsThrown).toMatchObject([{ variables: { found: 1 } }]);
  });

  it('brings its variables to whoever waits in the same instance', async () => {
    const xml = aProcess(
      `<bpmn:startEvent id="start"/><bpmn:userTask id="t"/><bpmn:parallelGateway id="g"/>
      <bpmn:intermediateCatchEvent id="c"><bpmn:signalEventDefinition signalRef="sig"/></bpmn:intermediateCatchEvent>
      <bpmn:endEvent id="x"><bpmn:signalEventDefinition signalRef="sig"><bpmn:extensionElements><camunda:in source="n" target="number"/></bpmn:extensionElements></bpmn:signalEventDefinition></bpmn:endEvent>
      ${flow('f1', 'start', 'g')}${flow('f2', 'g', 'c')}${flow('f3', 'g', 't')}${flow('f4', 't', 'x')}`,
      '<bpmn:signal id="sig" name="closed"/>',
    );
    const process = new EngineCase(await compileModel(xml)).start({ n: 1 }).complete('t');
    expect([process.ended, process.variables]).toEqual(['completed at x', { n: 1, number: 1 }]);
  });
});
