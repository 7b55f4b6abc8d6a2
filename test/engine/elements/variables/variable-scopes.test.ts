import { localVariablesAt } from '../../../../src/engine/local-variables.ts';
import { compileModel } from '../../../../src/engine/model/compile-model.ts';
import { EngineCase } from '../../engine-case.ts';
import { around, flow } from '../../model/a-process.ts';

// Variables live in scopes: an inner one hides an outer one of its name, and goes with its scope.

const input = (name: string, value: string) =>
  `<bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="${name}">${value}</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements>`;
const rounds =
  '<bpmn:multiInstanceLoopCharacteristics camunda:collection="people" camunda:elementVariable="person"/>';
/** Nested: the process has `color`, the sub-process its own, and so has the task in it. */
const nested = (more = '') =>
  around(
    `<bpmn:subProcess id="x">${input('color', 'green')}${more}<bpmn:startEvent id="s"/><bpmn:userTask id="t" camunda:assignee="\${color}">${input('shade', '${color}-dark')}</bpmn:userTask>
    <bpmn:userTask id="u" camunda:assignee="\${color}"/>${flow('i', 's', 't')}${flow('j', 't', 'u')}</bpmn:subProcess>`,
  );
const started = async (xml: string, variables = {}) =>
  new EngineCase(await compileModel(xml)).start(variables);
const scopeOf = (process: EngineCase, elementId: string) =>
  Object.entries(process.snapshot?.scopes ?? {}).find(
    ([, { of, local }]) => of === elementId && local,
  )?.[0] ?? '';
const assignees = (process: EngineCase) => [...process.tasks.values()].map(({ assignee }) => assignee);

describe('variables in nested scopes', () => {
  it('are seen inward, hidden by inner ones, and set where they are', async () => {
    const process = await started(nested(), { color: 'red' });
    expect(assignees(process)).toEqual(['green']);
    // when
    process.complete('t', { color: 'blue', shade: 'none', fresh: 1 });
    // then: the sub-process has its color, the shade is gone with the task, the rest is the process's
    expect(assignees(process)).toEqual(['blue']);
    expect(process.variables).toEqual({ color: 'red', fresh: 1 });
    process.complete('u');
    expect(process.variables).toEqual({ color: 'red', fresh: 1 });
  });

  it('are told apart for each round', async () => {
    const process = await started(nested(rounds), { color: 'red', people: ['Ani', 'Budi'] });
    process.complete('t', { color: 'blue' }).complete('t');
    expect(assignees(process)).toEqual(['blue', 'green']);
  });
});

describe('the variables a task has of its own', () => {
  it('are those of its element, its round and the sub-processes around it, the innermost first', async () => {
    const process = await started(nested(rounds), { color: 'red', people: ['Ani'] });
    const [task] = process.tasks.values();
    expect(process.snapshot && localVariablesAt(process.snapshot, task?.key ?? '')).toEqual({
      shade: 'green-dark',
      color: 'green',
      person: 'Ani',
      loopCounter: 0,
      nrOfInstances: 1,
      nrOfActiveInstances: 1,
      nrOfCompletedInstances: 0,
    });
  });

  it('are none for a task of the process, and none for an unknown key', async () => {
    const process = await started(around('<bpmn:userTask id="x"/>'), { color: 'red' });
    const [task] = process.tasks.values();
    if (!process.snapshot) throw new Error('It has not started');
    expect(localVariablesAt(process.snapshot, task?.key ?? '')).toEqual({});
    expect(localVariablesAt(process.snapshot, 'unknown')).toEqual({});
  });

  it('are also those of a receive task', async () => {
    const receive = `<bpmn:receiveTask id="x" messageRef="m">${input('color', 'green')}</bpmn:receiveTask>`;
    const process = await started(around(receive));
    const [waiting] = process.subscriptions.values();
    expect(process.snapshot && localVariablesAt(process.snapshot, waiting?.key ?? '')).toEqual({
      color: 'green',
    });
  });
});

describe('variables changed from outside', () => {
  it('become those of the process, where inner ones still hide them', async () => {
    const process = await started(nested(), { color: 'red' });
    process.give({ type: 'variables-changed', variables: { color: 'white' } });
    expect(process.variables).toEqual({ color: 'white' });
    expect(assignees(process.complete('t'))).toEqual(['green']);
  });

  it('become those of one scope, where it is named', async () => {
    const process = await started(nested(), { color: 'red' });
    process.give({
      type: 'variables-changed',
      variables: { color: 'white' },
      scopeKey: scopeOf(process, 'x'),
    });
    expect(process.variables).toEqual({ color: 'red' });
    expect(assignees(process.complete('t'))).toEqual(['white']);
  });

  it('are refused for a scope that is gone', async () => {
    const process = await started(nested(), { color: 'red' });
    const scopeKey = scopeOf(process, 't');
    process.complete('t');
    const outcome = process.give({ type: 'variables-changed', variables: { color: 'white' }, scopeKey });
    expect(outcome.refusal).toBe(`the scope ${scopeKey} is no longer open`);
  });

  it('let conditions happen', async () => {
    const waiting = `<bpmn:intermediateCatchEvent id="x"><bpmn:conditionalEventDefinition><bpmn:condition>\${go}</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>`;
    const process = await started(around(waiting), { go: false });
    process.give({ type: 'variables-changed', variables: { go: true } });
    expect(process.ended).toBe('completed at end');
  });
});
