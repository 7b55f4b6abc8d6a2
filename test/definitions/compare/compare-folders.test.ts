import { readFileSync } from 'node:fs';
import { compareFolders } from '../../../src/definitions/compare/compare-folders.ts';
import { around } from '../../engine/model/a-process.ts';

const comparing = (file: string, before: string, after: string) =>
  compareFolders(new Map([[file, before]]), new Map([[file, after]]));

const changesOf = async (file: string, before: string, after: string) =>
  (await comparing(file, before, after)).flatMap(({ changes }) => changes);

const issuing = readFileSync('processes/penerbitan-se-individu/process.bpmn', 'utf8');

describe('a diagram', () => {
  it('tells what changed inside the timer of an event, which is no element of the drawing', async () => {
    const timer = (duration: string) =>
      around(`<bpmn:intermediateCatchEvent id="x" name="Tunggu"><bpmn:timerEventDefinition id="t">
        <bpmn:timeDuration>${duration}</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>`);
    expect(await changesOf('process.bpmn', timer('P5D'), timer('P2D'))).toEqual([
      {
        id: 'x',
        kind: 'intermediateCatchEvent',
        name: 'Tunggu',
        how: 'changed',
        details: [{ path: 'eventDefinitions.timeDuration.body', before: 'P5D', after: 'P2D' }],
      },
    ]);
  });

  it('tells one kind of event from another, and a task that became one of another kind', async () => {
    const event = (kind: string) =>
      around(
        `<bpmn:intermediateThrowEvent id="x"><bpmn:${kind}EventDefinition/></bpmn:intermediateThrowEvent>`,
      );
    const [change] = await changesOf('process.bpmn', event('escalation'), event('compensate'));
    expect(change?.details).toContainEqual({
      path: 'eventDefinitions',
      before: 'EscalationEventDefinition',
      after: 'CompensateEventDefinition',
    });
    const [task] = await changesOf(
      'process.bpmn',
      around('<bpmn:task id="x"/>'),
      around('<bpmn:manualTask id="x"/>'),
    );
    expect(task?.details).toEqual([{ path: 'kind', before: 'task', after: 'manualTask' }]);
  });

  it('sees attributes and elements of foreign namespaces, at whatever depth', async () => {
    const foreign = (mark: string) =>
      around(`<bpmn:userTask id="x" foreign:mark="${mark}"><bpmn:extensionElements><camunda:properties>
        <camunda:property name="colour" value="${mark}"/></camunda:properties></bpmn:extensionElements></bpmn:userTask>`);
    const [change] = await changesOf('process.bpmn', foreign('a'), foreign('b'));
    expect(change?.details.map(({ path }) => path)).toEqual([
      'extensionElements.values.values[colour].value',
      'foreign:mark',
    ]);
  });

  it.each([
    [
      'a task added',
      '<bpmn:task id="x"/>',
      '<bpmn:task id="x"/><bpmn:task id="y" name="Baru"/>',
      ['y added'],
    ],
    ['a task removed', '<bpmn:task id="x"/><bpmn:task id="y"/>', '<bpmn:task id="x"/>', ['y removed']],
    [
      'a task put into a sub-process',
      '<bpmn:subProcess id="s"/><bpmn:task id="x"/>',
      '<bpmn:subProcess id="s"><bpmn:task id="x"/></bpmn:subProcess>',
      ['x changed'],
    ],
  ])('tells %s', async (_, before, after, told) => {
    const changes = await changesOf('process.bpmn', around(before), around(after));
    expect(changes.map(({ id, how }) => `${id} ${how}`)).toEqual(told);
  });

  it('calls what is only drawn elsewhere moved, and a changed lane changed', async () => {
    const moved = issuing.replace(/(bpmnElement="Usr_VerifikasiAMS"[^>]*>\s*<dc:Bounds x=")\d+/, '$11');
    expect((await changesOf('process.bpmn', issuing, moved)).map(({ id, how }) => `${id} ${how}`)).toEqual([
      'Usr_VerifikasiAMS moved',
    ]);
  });

  it('finds nothing in files that are the same, and nothing to tell where only the writing differs', async () => {
    expect(await comparing('process.bpmn', issuing, issuing)).toEqual([]);
    expect(await comparing('process.bpmn', issuing, `${issuing}\n<!-- a remark -->`)).toMatchObject([
      { how: 'changed', changes: [] },
    ]);
  });

  it('says so where one of the two cannot be read', async () => {
    expect(await comparing('process.bpmn', issuing, '<no bpmn')).toMatchObject([
      { how: 'changed', changes: [], unreadable: expect.stringContaining('well-formed') },
    ]);
  });
});

describe('a form', () => {
  const form = (...components: object[]) => JSON.stringify({ type: 'default', components });
  const field = (key: string, more: object = {}) => ({
    type: 'textfield',
    key,
    label: key.toUpperCase(),
    ...more,
  });

  it('tells a field that was dragged to the end as one move', async () => {
    const before = form(field('a'), field('b'), field('c'));
    const after = form(field('b'), field('c'), field('a'));
    expect(await changesOf('forms/x.form', before, after)).toMatchObject([
      { id: 'a', name: 'A', how: 'moved' },
    ]);
  });

  it('tells each property and option, and leaves out what nobody sees', async () => {
    const options = (...values: string[]) => values.map((value) => ({ value, label: value }));
    const before = form({ ...field('a'), layout: { row: '1' }, values: options('ya', 'tidak') });
    const after = form({
      ...field('a', { validate: { required: true } }),
      layout: { row: '2' },
      values: options('mungkin', 'ya', 'tidak'),
    });
    const [change] = await changesOf('forms/x.form', before, after);
    expect(change?.details).toEqual([
      { path: 'validate.required', before: undefined, after: 'true' },
      { path: 'values[mungkin].value', before: undefined, after: 'mungkin' },
      { path: 'values[mungkin].label', before: undefined, after: 'mungkin' },
    ]);
  });
});

it('compares the rules of a decision in their order', async () => {
  const rule = (
    id: string,
    entry: string,
  ) => `<rule id="${id}"><inputEntry id="i${id}"><text>${entry}</text></inputEntry>
    <outputEntry id="o${id}"><text>1</text></outputEntry></rule>`;
  const table = (
    ...rules: string[]
  ) => `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="D"
    namespace="n"><decision id="x" name="Kelas"><decisionTable id="t" hitPolicy="FIRST"><input id="in"><inputExpression
    id="e"><text>a</text></inputExpression></input><output id="out" name="b"/>${rules.join('')}</decisionTable></decision></definitions>`;
  const changes = await changesOf(
    'decisions/x.dmn',
    table(rule('r1', '&lt; 3'), rule('r2', '-')),
    table(rule('r2', '-'), rule('r1', '&lt; 5')),
  );
  expect(
    changes.map(({ id, how, details }) => [
      id,
      how,
      details.map(({ before, after }) => `${before} → ${after}`),
    ]),
  ).toEqual([['r1', 'changed', ['< 3 → < 5', '4 → 5']]]);
});

it('orders the files: diagram, forms, decisions, the rest', async () => {
  const after = new Map([
    ['README.md', 'a'],
    ['forms/b.form', '{}'],
    ['forms/a.form', '{}'],
    ['process.bpmn', issuing],
  ]);
  const compared = await compareFolders(new Map(), after);
  expect(compared.map(({ file, how }) => `${file} ${how}`)).toEqual([
    'process.bpmn added',
    'forms/a.form added',
    'forms/b.form added',
    'README.md added',
  ]);
});
