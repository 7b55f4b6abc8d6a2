import { compileModel } from '../../../../src/engine/model/compile-model.ts';
import { tokensAt } from '../../../../src/engine/tokens-at.ts';
import type { Snapshot } from '../../../../src/engine/snapshot.ts';
import { EngineCase } from '../../engine-case.ts';
import { aProcess, around, flow } from '../../model/a-process.ts';

// camunda:inputOutput: what an element has of its own while a token is there, and what it gives back.

const parameters = (input: string, output = '') =>
  `<bpmn:extensionElements><camunda:inputOutput>${input}${output}</camunda:inputOutput></bpmn:extensionElements>`;
const input = (name: string, value: string) =>
  `<camunda:inputParameter name="${name}">${value}</camunda:inputParameter>`;
const output = (name: string, value: string) =>
  `<camunda:outputParameter name="${name}">${value}</camunda:outputParameter>`;

const started = async (xml: string, variables = {}) =>
  new EngineCase(await compileModel(xml)).start(variables);
const scopesOf = (snapshot: Snapshot | undefined) => Object.values(snapshot?.scopes ?? {});

const serviceTask = (inside: string) =>
  `<bpmn:serviceTask id="x" camunda:type="external" camunda:topic="work">${inside}</bpmn:serviceTask>`;

describe('camunda:inputOutput of an activity', () => {
  it('shows inputs to the work alone and sets outputs outside', async () => {
    // given
    const mapping = parameters(input('fee', '${price * 2}'), output('paid', '${fee + tip}'));
    const process = await started(around(serviceTask(mapping)), { price: 10 });
    // then
    expect([...process.jobs.values()].map(({ variables }) => variables)).toEqual([{ price: 10, fee: 20 }]);
    expect(process.variables).toEqual({ price: 10 });
    // when
    process.finishJob('x', { tip: 1, fee: 30 });
    // then: the result named like an input stayed inside, the other went to the process
    expect(process.variables).toEqual({ price: 10, tip: 1, paid: 31 });
    expect(process.ended).toBe('completed at end');
  });

  it('leaves everything as it was for a task without a mapping', async () => {
    const process = await started(around(serviceTask('')), { price: 10 });
    expect(scopesOf(process.snapshot)).toHaveLength(1);
    process.finishJob('x', { fee: 30 });
    expect(process.variables).toEqual({ price: 10, fee: 30 });
  });

  it('reckons inputs outside: one input does not see another', async () => {
    const swapped = parameters(input('a', '${b}') + input('b', '${a}'));
    const process = await started(around(serviceTask(swapped)), { a: 1, b: 2 });
    expect([...process.jobs.values()].map(({ variables }) => variables)).toEqual([{ a: 2, b: 1 }]);
  });

  it('reckons outputs inside, one after the other', async () => {
    const chained = parameters(
      input('inner', 'x'),
      output('first', '= inner') + output('second', '= first + "!"') + output('inner', '= "given"'),
    );
    const process = await started(around(serviceTask(chained)));
    process.finishJob('x');
    expect(process.variables).toEqual({ first: 'x', second: 'x!', inner: 'given' });
  });

  it('reads texts, nothing, lists and maps, nested', async () => {
    const value = (text: string) => `<camunda:value>${text}</camunda:value>`;
    const list = `<camunda:list>${value('${n}')}<camunda:list>${value('deep')}</camunda:list></camunda:list>`;
    const entries = `<camunda:entry key="plain">text</camunda:entry><camunda:entry key="list">${list}</camunda:entry>`;
    const mapping = parameters(
      input('all', `<camunda:map>${entries}</camunda:map>`) + input('none', '') + input('five', '5'),
    );
    const process = await started(around(serviceTask(mapping)), { n: 7 });
    expect([...process.jobs.values()].map(({ variables }) => variables)).toEqual([
      { n: 7, all: { plain: 'text', list: [7, ['deep']] }, none: null, five: '5' },
    ]);
  });

  it('is entered, left and shown on the diagram once', async () => {
    const process = await started(around(serviceTask(parameters(input('a', '1')))));
    expect(process.story.filter((line) => line === 'element.entered x')).toHaveLength(1);
    expect(process.snapshot && [...tokensAt(process.snapshot)]).toEqual([['x', 1]]);
    process.finishJob('x');
    expect(process.story).toEqual([
      'element.left x',
      'element.entered end',
      'element.left end',
      'instance.ended end',
    ]);
  });

  it('stops with a sentence where an input fails, and evaluates it again on retry', async () => {
    const process = await started(around(serviceTask(parameters(input('fee', '${price}')))));
    expect(process.problems).toEqual([
      'The input fee of "x", ${price}, could not be evaluated: "${price}": variable price is not set',
    ]);
    expect(process.jobs.size).toBe(0);
    // when
    process.give({ type: 'variables-changed', variables: { price: 3 } });
    process.retry('x');
    // then
    expect([...process.jobs.values()].map(({ variables }) => variables)).toEqual([{ price: 3, fee: 3 }]);
    expect(process.problems).toEqual([]);
  });

  it('keeps the work done where an output fails: the retry gives the outputs only, all or none', async () => {
    const mapping = parameters('', output('good', '1') + output('bad', '${missing}'));
    const process = await started(around(serviceTask(mapping)));
    process.finishJob('x');
    expect(process.problems).toEqual([expect.stringContaining('The output bad of "x", ${missing},')]);
    expect(process.variables).toEqual({});
    // when
    process.give({ type: 'variables-changed', variables: { missing: 2 } });
    process.retry('x');
    // then
    expect(process.variables).toEqual({ missing: 2, good: '1', bad: 2 });
    expect(process.ended).toBe('completed at end');
  });

  it('keeps its own variables over a failed job and its retry', async () => {
    const process = await started(around(serviceTask(parameters(input('a', '${n}')))), { n: 1 });
    process.failJob('x').give({ type: 'variables-changed', variables: { n: 2 } });
    process.retry('x');
    expect([...process.jobs.values()].map(({ variables }) => variables)).toEqual([{ n: 2, a: 1 }]);
  });

  it('decides the flows after it by what came out', async () => {
    const mapping = parameters('', output('way', '${answer}'));
    const xml = aProcess(
      `<bpmn:startEvent id="start"/><bpmn:userTask id="x">${mapping}</bpmn:userTask>
      <bpmn:endEvent id="yes"/><bpmn:endEvent id="no"/>${flow('f', 'start', 'x')}
      ${flow('y', 'x', 'yes', '${way == "y"}')}${flow('n', 'x', 'no', '${way == "n"}')}`,
    );
    const process = await started(xml);
    process.complete('x', { answer: 'n' });
    expect(process.ended).toBe('completed at no');
  });

  it('evaluates the attributes of a task with what went in', async () => {
    const task = `<bpmn:userTask id="x" camunda:assignee="\${who}">${parameters(input('who', '${boss}'))}</bpmn:userTask>`;
    const process = await started(around(task), { boss: 'siti' });
    expect([...process.tasks.values()]).toMatchObject([{ assignee: 'siti' }]);
  });

  it.each([
    ['userTask', '', (it: EngineCase) => it.complete('x')],
    ['sendTask', 'camunda:type="external" camunda:topic="t"', (it: EngineCase) => it.finishJob('x')],
    ['businessRuleTask', 'camunda:type="external" camunda:topic="t"', (it: EngineCase) => it.finishJob('x')],
    ['scriptTask', 'scriptFormat="javascript"', (it: EngineCase) => it.finishJob('x')],
    ['receiveTask', 'messageRef="m"', (it: EngineCase) => it.message('x')],
    ['manualTask', '', (it: EngineCase) => it],
    ['task', '', (it: EngineCase) => it],
  ] as const)('maps around a %s', async (kind, attributes, finish) => {
    const inside = kind === 'scriptTask' ? '<bpmn:script>1</bpmn:script>' : '';
    const mapping = parameters(input('a', '${n + 1}'), output('out', '${a}'));
    const xml = around(`<bpmn:${kind} id="x" ${attributes}>${mapping}${inside}</bpmn:${kind}>`);
    const process = finish(await started(xml, { n: 1 }));
    expect(process.ended).toBe('completed at end');
    expect(process.variables).toEqual({ n: 1, out: 2 });
  });
});

describe('camunda:inputOutput of a sub-process', () => {
  const inside = `<bpmn:startEvent id="s"/><bpmn:userTask id="t"/><bpmn:endEvent id="over"/>${flow('i1', 's', 't')}${flow('i2', 't', 'over')}`;
  const sub = (extra: string, mapping: string) =>
    around(`<bpmn:subProcess id="x">${mapping}${inside}${extra}</bpmn:subProcess>`);

  it('gives everything inside the inputs, keeps what is set in them, and gives the outputs at its end', async () => {
    const mapping = parameters(input('count', '${n}'), output('total', '${count + 1}'));
    const process = await started(sub('', mapping), { n: 1 });
    process.complete('t', { count: 5, other: true });
    expect(process.variables).toEqual({ n: 1, total: 6, other: true });
    expect(process.ended).toBe('completed at end');
  });

  it('starts its event sub-processes and ends with them', async () => {
    const handler = `<bpmn:subProcess id="h" triggeredByEvent="true"><bpmn:startEvent id="hs" isInterrupting="false">
      <bpmn:messageEventDefinition messageRef="m"/></bpmn:startEvent><bpmn:userTask id="ht" camunda:assignee="\${who}"/>${flow('h1', 'hs', 'ht')}</bpmn:subProcess>`;
    const process = await started(sub(handler, parameters(input('who', 'ani'), output('done', '= true'))));
    process.message('hs').complete('t');
    expect([...process.tasks.values()]).toMatchObject([{ elementId: 'ht', assignee: 'ani' }]);
    process.complete('ht');
    expect([process.ended, process.variables]).toEqual(['completed at end', { done: true }]);
  });
});

describe('camunda:inputOutput and boundary events', () => {
  const guarded = (event: string, attributes = '') =>
    aProcess(
      `<bpmn:startEvent id="start"/>${serviceTask(parameters(input('a', '1'), output('out', '${a}')))}<bpmn:endEvent id="end"/>
      <bpmn:boundaryEvent id="b" attachedToRef="x" ${attributes}>${event}</bpmn:boundaryEvent><bpmn:endEvent id="other"/>
      ${flow('f1', 'start', 'x')}${flow('f2', 'x', 'end')}${flow('f3', 'b', 'other')}`,
      '<bpmn:message id="m" name="Decision"/><bpmn:error id="e" errorCode="BROKEN"/>',
    );

  it('takes the work and its variables away, without outputs', async () => {
    const process = await started(guarded('<bpmn:messageEventDefinition messageRef="m"/>'));
    expect(process.armed).toEqual(['b']);
    process.message('b');
    expect([process.ended, process.variables, process.jobs.size]).toEqual(['completed at other', {}, 0]);
    expect(process.story.filter((line) => line === 'element.cancelled x')).toHaveLength(1);
  });

  it('stops listening when the work is done', async () => {
    const process = await started(guarded('<bpmn:messageEventDefinition messageRef="m"/>'));
    process.finishJob('x');
    expect([process.ended, process.armed]).toEqual(['completed at end', []]);
  });

  it('goes on beside one that does not interrupt', async () => {
    const process = await started(
      guarded('<bpmn:messageEventDefinition messageRef="m"/>', 'cancelActivity="false"'),
    );
    process.message('b').finishJob('x');
    expect(process.variables).toEqual({ out: '1' });
    expect(process.ended).toBe('completed at end');
  });

  it('hands an error of the work to the boundary', async () => {
    const process = await started(guarded('<bpmn:errorEventDefinition errorRef="e"/>'));
    process.throwError('x', 'BROKEN');
    expect([process.ended, process.variables]).toEqual(['completed at other', {}]);
  });
});

describe('camunda:inputOutput of events', () => {
  const message = '<bpmn:messageEventDefinition messageRef="m"/>';

  it('goes in before a message is thrown, with it, and not outside', async () => {
    const throwing = `<bpmn:intermediateThrowEvent id="x">${parameters(input('note', '${n + 1}'), output('sent', '= true'))}${message}</bpmn:intermediateThrowEvent>`;
    const process = await started(around(throwing), { n: 1 });
    expect(process.last.messagesThrown).toEqual([
      { elementId: 'x', name: 'Decision', variables: { n: 1, note: 2 } },
    ]);
    expect([process.ended, process.variables]).toEqual(['completed at end', { n: 1, sent: true }]);
  });

  it('comes out of what a catching event has received', async () => {
    const catching = `<bpmn:intermediateCatchEvent id="x">${parameters(input('note', ''), output('heard', '${note}'))}${message}</bpmn:intermediateCatchEvent>`;
    const process = await started(around(catching));
    process.message('x', { note: 'hello' });
    expect([process.ended, process.variables]).toEqual(['completed at end', { heard: 'hello' }]);
  });

  it('comes out of an event behind an event-based gateway', async () => {
    const xml = aProcess(
      `<bpmn:startEvent id="start"/><bpmn:eventBasedGateway id="g"/><bpmn:endEvent id="end"/>
      <bpmn:intermediateCatchEvent id="x">${parameters('', output('heard', '${note}'))}${message}</bpmn:intermediateCatchEvent>
      <bpmn:intermediateCatchEvent id="y"><bpmn:signalEventDefinition signalRef="g1"/></bpmn:intermediateCatchEvent>
      ${flow('f1', 'start', 'g')}${flow('f2', 'g', 'x')}${flow('f3', 'g', 'y')}${flow('f4', 'x', 'end')}${flow('f5', 'y', 'end')}`,
      '<bpmn:message id="m" name="Decision"/><bpmn:signal id="g1" name="S"/>',
    );
    const process = await started(xml);
    process.message('x', { note: 'hello' });
    expect(process.variables).toEqual({ note: 'hello', heard: 'hello' });
    expect(process.ended).toBe('completed at end');
  });

  it('comes out of a boundary event', async () => {
    const xml = aProcess(
      `<bpmn:startEvent id="start"/><bpmn:userTask id="t"/><bpmn:endEvent id="end"/><bpmn:endEvent id="other"/>
      <bpmn:boundaryEvent id="x" attachedToRef="t">${parameters('', output('late', '= true'))}${message}</bpmn:boundaryEvent>
      ${flow('f1', 'start', 't')}${flow('f2', 't', 'end')}${flow('f3', 'x', 'other')}`,
      '<bpmn:message id="m" name="Decision"/>',
    );
    const process = await started(xml);
    process.message('x');
    expect([process.ended, process.variables]).toEqual(['completed at other', { late: true }]);
  });

  it.each([
    ['terminates', '<bpmn:terminateEventDefinition/>', 'terminated at x'],
    ['sends', message, 'completed at x'],
    ['only ends', '', 'completed at x'],
  ])('goes in at an end event that %s', async (_what, definition, ended) => {
    const ending = aProcess(
      `<bpmn:startEvent id="start"/><bpmn:endEvent id="x">${parameters(input('a', '1'))}${definition}</bpmn:endEvent>${flow('f', 'start', 'x')}`,
      '<bpmn:message id="m" name="Decision"/>',
    );
    const process = await started(ending);
    expect(process.ended).toBe(ended);
    const steps = process.story.filter((line) => / x$/.test(line) && !line.startsWith('message'));
    expect(steps).toEqual(['element.entered x', 'element.left x', 'instance.ended x']);
  });

  it('goes in at an end event that throws an error', async () => {
    const xml = around(
      `<bpmn:subProcess id="x"><bpmn:startEvent id="s"/><bpmn:endEvent id="broken">${parameters(input('a', '1'))}<bpmn:errorEventDefinition errorRef="e"/></bpmn:endEvent>${flow('i', 's', 'broken')}</bpmn:subProcess>
      <bpmn:boundaryEvent id="b" attachedToRef="x"><bpmn:errorEventDefinition errorRef="e"/></bpmn:boundaryEvent><bpmn:endEvent id="caught"/>${flow('c', 'b', 'caught')}`,
    );
    expect((await started(xml)).ended).toBe('completed at caught');
  });
});

describe('camunda:inputOutput of a repeated activity', () => {
  const loop = (attributes = '') =>
    `<bpmn:multiInstanceLoopCharacteristics ${attributes} camunda:collection="\${people}" camunda:elementVariable="person"/>`;

  it.each(['', 'isSequential="true"'])('maps inside each round (%s)', async (attributes) => {
    // given
    const mapping = parameters(input('greeting', '= "hi " + person'), output('last', '${greeting}'));
    const process = await started(around(serviceTask(mapping + loop(attributes))), {
      people: ['Ani', 'Budi'],
    });
    // when
    const seen: unknown[] = [];
    while (process.jobs.size > 0) {
      const [job] = process.jobs.values();
      seen.push(job?.variables.greeting);
      process.finishJob('x');
    }
    // then
    expect(seen).toEqual(['hi Ani', 'hi Budi']);
    expect(process.variables).toEqual({ people: ['Ani', 'Budi'], last: 'hi Budi' });
    expect(process.ended).toBe('completed at end');
  });

  it('maps inside each turn of a loop, and each turn gives its output', async () => {
    const mapping = parameters(input('next', '${n + 1}'), output('n', '${next}'));
    const turns =
      '<bpmn:standardLoopCharacteristics><bpmn:loopCondition>${n &lt; 3}</bpmn:loopCondition></bpmn:standardLoopCharacteristics>';
    const process = await started(around(`<bpmn:manualTask id="x">${mapping}${turns}</bpmn:manualTask>`), {
      n: 0,
    });
    expect([process.variables, process.ended]).toEqual([{ n: 3 }, 'completed at end']);
  });

  it('counts a round once on the diagram', async () => {
    const process = await started(around(serviceTask(parameters(input('a', '1')) + loop())), {
      people: ['Ani', 'Budi'],
    });
    expect(process.snapshot && [...tokensAt(process.snapshot)]).toEqual([['x', 2]]);
  });
});

describe('camunda:inputOutput and compensation', () => {
  it('shows the handler what the activity had of its own', async () => {
    const xml = aProcess(
      `<bpmn:startEvent id="start"/>${serviceTask(parameters(input('seat', '${n}')))}
      <bpmn:boundaryEvent id="b" attachedToRef="x"><bpmn:compensateEventDefinition/></bpmn:boundaryEvent>
      <bpmn:serviceTask id="undo" isForCompensation="true" camunda:type="external" camunda:topic="undo"/>
      <bpmn:intermediateThrowEvent id="back">${parameters(input('why', 'late'))}<bpmn:compensateEventDefinition/></bpmn:intermediateThrowEvent><bpmn:endEvent id="end"/>
      ${flow('f1', 'start', 'x')}${flow('f2', 'x', 'back')}${flow('f3', 'back', 'end')}
      <bpmn:association id="a" sourceRef="b" targetRef="undo" associationDirection="One"/>`,
    );
    const process = await started(xml, { n: 12 });
    process.finishJob('x', { seat: 14 });
    expect([...process.jobs.values()].map(({ elementId, variables }) => [elementId, variables])).toEqual([
      ['undo', { n: 12, seat: 14 }],
    ]);
    process.finishJob('undo');
    expect(process.ended).toBe('completed at end');
  });

  it('undoes what was done in a sub-process once', async () => {
    const xml = aProcess(
      `<bpmn:startEvent id="start"/><bpmn:subProcess id="sub">${parameters(input('seat', '7'))}<bpmn:startEvent id="s"/>${serviceTask('')}${flow('i', 's', 'x')}
      <bpmn:boundaryEvent id="b" attachedToRef="x"><bpmn:compensateEventDefinition/></bpmn:boundaryEvent>
      <bpmn:serviceTask id="undo" isForCompensation="true" camunda:type="external" camunda:topic="undo"/>
      <bpmn:association id="a" sourceRef="b" targetRef="undo" associationDirection="One"/></bpmn:subProcess>
      <bpmn:intermediateThrowEvent id="back"><bpmn:compensateEventDefinition/></bpmn:intermediateThrowEvent><bpmn:endEvent id="end"/>
      ${flow('f1', 'start', 'sub')}${flow('f2', 'sub', 'back')}${flow('f3', 'back', 'end')}`,
    );
    const process = await started(xml);
    process.finishJob('x');
    expect([...process.jobs.values()].map(({ variables }) => variables)).toEqual([{ seat: '7' }]);
    process.finishJob('undo');
    expect(process.ended).toBe('completed at end');
  });
});

describe('a signal that an event sub-process takes in', () => {
  const signal = '<bpmn:signalEventDefinition signalRef="sig"/>';
  const rounds =
    '<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>1</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>';
  const guarded = (more: string, inside: string) =>
    aProcess(
      `<bpmn:startEvent id="start"/><bpmn:subProcess id="x">${more}<bpmn:startEvent id="s"/><bpmn:userTask id="t"/>${flow('i', 's', 't')}${inside}</bpmn:subProcess>
      <bpmn:boundaryEvent id="b" attachedToRef="x">${signal}</bpmn:boundaryEvent><bpmn:userTask id="guard"/>
      ${flow('f1', 'start', 'x')}${flow('f2', 'b', 'guard')}`,
      '<bpmn:signal id="sig" name="stop"/>',
    );
  const handler = `<bpmn:subProcess id="h" triggeredByEvent="true"><bpmn:startEvent id="hs">${signal}</bpmn:startEvent><bpmn:userTask id="ht"/>${flow('h1', 'hs', 'ht')}</bpmn:subProcess>`;

  it.each([
    ['with variables of its own', parameters(input('a', '1'))],
    ['that is repeated', rounds],
    ['that is repeated, with variables of its own', parameters(input('a', '1')) + rounds],
  ])('does not reach what guards a sub-process %s', async (_what, more) => {
    const process = await started(guarded(more, handler));
    expect(process.signal('stop').open).toEqual(['ht']);
    // and without the event sub-process it does
    const unhandled = await started(guarded(more, ''));
    expect(unhandled.signal('stop').open).toEqual(['guard']);
  });
});
