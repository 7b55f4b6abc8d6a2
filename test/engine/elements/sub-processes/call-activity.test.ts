import { advance } from '../../../../src/engine/advance.ts';
import { createEnginePool } from '../../../../src/engine/host/engine-pool.ts';
import { hostedAdvance } from '../../../../src/engine/host/hosted-advance.ts';
import { compileModel } from '../../../../src/engine/model/compile-model.ts';
import { type Advance, EngineCase } from '../../engine-case.ts';
import { aProcess } from '../../model/a-process.ts';
import { inside, path, row, throwing, undoneBy } from './a-compensation.ts';

const beside = '<bpmn:error id="E" errorCode="SALAH"/><bpmn:escalation id="Up" escalationCode="NAIK"/>';

/** start → call → end, with `mappings` and whatever else stands in and beside it. */
const call = (mappings = '', more = '', attributes = 'calledElement="sub"') =>
  `<bpmn:callActivity id="call" ${attributes}><bpmn:extensionElements>${mappings}</bpmn:extensionElements>${more}</bpmn:callActivity>`;
const caseOf = async (content: string, options: { advance?: Advance; called?: boolean } = {}) =>
  new EngineCase(await compileModel(aProcess(content, beside)), options);
const calling = (content: string, around = '') => caseOf(row(content, 'call') + around);
const onCall = (id: string, definition: string, attributes = '') =>
  `<bpmn:boundaryEvent id="${id}" attachedToRef="call" ${attributes}>${definition}</bpmn:boundaryEvent>
   <bpmn:userTask id="${id}-task"/>${path(id, `${id}-task`)}`;
const error = (variables = '') => `<bpmn:errorEventDefinition errorRef="E" ${variables}/>`;
const escalation = '<bpmn:escalationEventDefinition escalationRef="Up"/>';
const perItem = (sequential: boolean) =>
  `<bpmn:multiInstanceLoopCharacteristics isSequential="${sequential}" camunda:collection="names" camunda:elementVariable="name"/>`;
const asked = (process: EngineCase) => [...process.calls.values()].map(({ variables }) => variables['name']);

describe('a call activity', () => {
  it('waits for the process it calls, and goes on when that has ended', async () => {
    // when
    const process = (await calling(call())).start({ secret: 1 });
    // then: nothing passes that is not mapped
    expect([...process.calls.values()]).toEqual([
      { key: '4', elementId: 'call', calledElement: 'sub', binding: 'latest', variables: {} },
    ]);
    expect(process.last.events).toContainEqual({
      type: 'call.started',
      elementId: 'call',
      calledElement: 'sub',
    });
    // when
    process.endCall('call', { other: 2 });
    // then
    expect(process.ended).toBe('completed at end');
    expect(process.variables).toEqual({ secret: 1 });
    expect(process.story.slice(0, 2)).toEqual(['call.ended call', 'element.left call']);
    expect(process.last.callsClosed).toEqual([{ key: '4', elementId: 'call', how: 'completed' }]);
  });

  it('gives and takes back what is mapped, by name, by expression, and all', async () => {
    const process = await calling(
      call(
        `<camunda:in source="a" target="x"/><camunda:in sourceExpression="\${a + 1}" target="y"/><camunda:in source="unset" target="z"/>
         <camunda:out source="result" target="a"/><camunda:out sourceExpression="= result * 2" target="twice"/>`,
      ),
    );
    process.start({ a: 1, b: 2 });
    expect([...process.calls.values()][0]?.variables).toEqual({ x: 1, y: 2, z: null });
    process.endCall('call', { result: 7, other: 1 });
    expect(process.variables).toEqual({ a: 7, b: 2, twice: 14 });
  });

  it('gives and takes back all variables where it says so; a later mapping wins', async () => {
    const all = '<camunda:in variables="all"/><camunda:in sourceExpression="${a + 1}" target="a"/>';
    const process = await calling(call(`${all}<camunda:out variables="all"/>`));
    process.start({ a: 1, b: 2 });
    expect([...process.calls.values()][0]?.variables).toEqual({ a: 2, b: 2 });
    expect(process.endCall('call', { b: 3, c: 4 }).variables).toEqual({ a: 1, b: 3, c: 4 });
  });

  it('passes a variable of any name, and only as a variable', async () => {
    const hostile =
      '<camunda:in source="a" target="__proto__"/><camunda:out source="a" target="constructor"/>';
    const process = (await calling(call(hostile))).start({ a: { polluted: true } });
    expect(JSON.stringify(process.last.callsOpened[0]?.variables)).toBe('{"__proto__":{"polluted":true}}');
    expect(Object.entries(process.endCall('call', { a: 2 }).variables)).toContainEqual(['constructor', 2]);
  });

  it('gives its own input parameters where it says local, and leaves what is local to its output parameters', async () => {
    const parameters = `<camunda:inputOutput><camunda:inputParameter name="p">\${a + 1}</camunda:inputParameter>
      <camunda:outputParameter name="sum">\${p + q}</camunda:outputParameter></camunda:inputOutput>`;
    const mappings =
      '<camunda:in variables="all" local="true"/><camunda:out source="r" target="q" local="true"/><camunda:out source="s" target="s"/>';
    const process = (await calling(call(parameters + mappings))).start({ a: 1 });
    expect(process.last.callsOpened[0]?.variables).toEqual({ p: 2 });
    expect(process.endCall('call', { r: 5, s: 6 }).variables).toEqual({ a: 1, sum: 7, s: 6 });
  });

  it('gives its data inputs, and takes back its data outputs, by their names', async () => {
    const data = `<bpmn:ioSpecification><bpmn:dataInput id="in" name="given"/><bpmn:dataOutput id="out" name="result"/>
        <bpmn:inputSet><bpmn:dataInputRefs>in</bpmn:dataInputRefs></bpmn:inputSet><bpmn:outputSet><bpmn:dataOutputRefs>out</bpmn:dataOutputRefs></bpmn:outputSet></bpmn:ioSpecification>
      <bpmn:dataInputAssociation><bpmn:sourceRef>order</bpmn:sourceRef><bpmn:targetRef>in</bpmn:targetRef></bpmn:dataInputAssociation>
      <bpmn:dataOutputAssociation><bpmn:sourceRef>out</bpmn:sourceRef><bpmn:targetRef>bill</bpmn:targetRef></bpmn:dataOutputAssociation>`;
    const objects = '<bpmn:dataObject id="order"/><bpmn:dataObject id="bill"/>';
    const process = (await calling(call('', data), objects)).start({ order: 7, secret: 1 });
    expect(process.last.callsOpened[0]?.variables).toEqual({ given: 7 });
    const end = process.endCall('call', { result: 'paid', other: 1 });
    expect(end.variables).toEqual({ order: 7, secret: 1, bill: 'paid' });
  });

  it.each([
    ['calledElement="tns:sub"', { calledElement: 'sub', binding: 'latest' }],
    ['calledElement="${which}"', { calledElement: 'chosen', binding: 'latest' }],
    ['calledElement="sub" camunda:calledElementBinding="deployment"', { binding: 'deployment' }],
    [
      'calledElement="sub" camunda:calledElementBinding="version" camunda:calledElementVersion="${2 + 1}"',
      { binding: 'version', version: 3 },
    ],
    [
      'calledElement="sub" camunda:calledElementBinding="versionTag" camunda:calledElementVersionTag="v${2}"',
      { binding: 'versionTag', versionTag: 'v2' },
    ],
  ])('says what it calls: %s', async (attributes, called) => {
    const process = (await calling(call('', '', attributes))).start({ which: 'chosen' });
    expect([...process.calls.values()]).toMatchObject([called]);
  });

  it.each([
    ['#{execution.processBusinessKey}', { inheritsKey: true }],
    ['K-${nr}', { key: 'K-7' }],
    ['${none}', {}],
  ])('gives the business key %s', async (businessKey, given) => {
    const process = await calling(call(`<camunda:in businessKey="${businessKey}"/>`));
    process.start({ nr: 7, none: null });
    const [called] = process.last.callsOpened;
    const { businessKey: key, inheritsKey, variables } = called ?? {};
    expect({ key, inheritsKey, variables }).toEqual({ ...given, variables: {} });
  });

  it('that cannot say what it calls is an incident, and calls on the retry', async () => {
    const process = (await calling(call('', '', 'calledElement="${which}"'))).start();
    expect(process.problems).toEqual([
      'The process that "call" calls, ${which}, could not be evaluated: "${which}": variable which is not set',
    ]);
    process.give({ type: 'variables-changed', variables: { which: 'sub' } });
    expect(process.retry('call').calls.size).toBe(1);
  });

  it('whose process could not be called is an incident, and calls anew on the retry', async () => {
    const process = (await calling(call())).start();
    const [key] = process.calls.keys();
    process.failCall('call', 'the process "sub" is not deployed');
    expect(process.problems).toEqual(['the process "sub" is not deployed']);
    process.retry('call');
    expect(process.calls.size).toBe(1);
    expect(process.give({ type: 'call-ended', callKey: key ?? '', variables: {} })).toEqual({
      refusal: `the call ${key} is no longer wanted`,
    });
    expect(process.endCall('call').ended).toBe('completed at end');
  });

  it('whose results cannot be taken over keeps them for the retry, and does not call again', async () => {
    // given
    const process = await calling(call('<camunda:out sourceExpression="${result / unset}" target="a"/>'));
    process.start();
    // when
    process.endCall('call', { result: 8 });
    // then
    expect(process.problems).toEqual([
      'An output of "call", ${result / unset}, could not be evaluated: "${result / unset}": variable unset is not set',
    ]);
    expect(process.calls.size).toBe(0);
    // when
    process.retry('call');
    // then
    expect(process.calls.size).toBe(0);
    expect(process.problems).toHaveLength(1);
    expect(Object.values(process.snapshot?.tokens ?? {})).toMatchObject([{ returned: { result: 8 } }]);
  });

  it('is the turn of the office unless it says otherwise', async () => {
    const pausable = `<bpmn:boundaryEvent id="late" attachedToRef="call" cancelActivity="false"><bpmn:timerEventDefinition alur:pausable="true">
      <bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>`;
    const office = (await calling(call() + pausable)).start();
    expect(office.timer('late').dueAt).toBeDefined();
    const waiting = 'calledElement="sub" alur:waitingFor="applicant"';
    const applicant = (await calling(call('', '', waiting) + pausable)).start();
    expect(applicant.timer('late').remainingMs).toBeDefined();
  });
});

describe('an error that ends the called process', () => {
  it('is caught at the call activity, with what is mapped back', async () => {
    const caught = onCall('caught', error('camunda:errorCodeVariable="code"'));
    const process = await calling(call('<camunda:out source="why" target="why"/>'), caught);
    process.start().breakCall('call', 'SALAH', { why: 'kunci', other: 1 });
    expect(process.open).toEqual(['caught-task']);
    expect(process.variables).toEqual({ why: 'kunci', code: 'SALAH' });
  });

  it('goes outwards to the sub-process around', async () => {
    const caught = onCall('caught', error()).replace('attachedToRef="call"', 'attachedToRef="around"');
    const process = await caseOf(row(inside('around', call(), ['call']), 'around') + caught);
    expect(process.start().breakCall('call', 'SALAH').open).toEqual(['caught-task']);
  });

  it('that no one catches is an incident, whose retry calls again', async () => {
    const process = await calling(call(), onCall('caught', error()));
    process.start().breakCall('call', 'LAIN', {}, 'tidak cocok');
    expect(process.problems).toEqual([
      'The error "LAIN", thrown by "call", is caught by no one: tidak cocok',
    ]);
    expect(process.retry('call').calls.size).toBe(1);
  });
});

describe('an escalation out of the called process', () => {
  it('is heard at the call activity, which goes on', async () => {
    const heard = onCall('heard', escalation, 'cancelActivity="false"');
    const process = (await calling(call('<camunda:out source="n" target="n"/>'), heard)).start();
    process.escalateCall('call', 'NAIK', { n: 1 }).escalateCall('call', 'NAIK', { n: 2 });
    expect(process.open).toEqual(['heard-task', 'heard-task']);
    expect(process.variables).toEqual({ n: 2 });
    expect(process.calls.size).toBe(1);
  });

  it('may interrupt the call', async () => {
    const process = (await calling(call(), onCall('heard', escalation))).start();
    process.escalateCall('call', 'NAIK');
    expect(process.open).toEqual(['heard-task']);
    expect(process.last.callsClosed).toMatchObject([{ elementId: 'call', how: 'cancelled' }]);
  });

  it('goes by where no one listens, and is refused where its mapping fails', async () => {
    const process = (await calling(call('<camunda:out sourceExpression="${n}" target="n"/>'))).start();
    expect(process.escalateCall('call', 'NAIK', { n: 1 }).calls.size).toBe(1);
    const callKey = [...process.calls.keys()][0] ?? '';
    expect(process.give({ type: 'call-escalated', callKey, escalationCode: 'NAIK', variables: {} })).toEqual({
      refusal: 'An output of "call", ${n}, could not be evaluated: "${n}": variable n is not set',
    });
  });
});

describe('a called instance', () => {
  const failing = '<bpmn:endEvent id="fail"><bpmn:errorEventDefinition errorRef="E"/></bpmn:endEvent>';
  const forked = `<bpmn:startEvent id="start"/><bpmn:parallelGateway id="fork"/><bpmn:userTask id="ask"/><bpmn:userTask id="work"/>${failing}
    ${path('start', 'fork', 'ask', 'fail')}${path('fork', 'work')}`;

  it('ends with the error that no one in it catches', async () => {
    const process = (await caseOf(forked, { called: true })).start().complete('ask', { n: 1 });
    expect(process.ended).toBe('terminated at fail');
    expect(process.last.errorUncaught).toEqual({ elementId: 'fail', errorCode: 'SALAH' });
    expect(process.problems).toEqual([]);
    expect(process.open).toEqual([]);
    expect(process.variables).toEqual({ n: 1 });
    expect(process.story).toContain('element.left fail');
  });

  it('and no other does: elsewhere it is an incident', async () => {
    const process = (await caseOf(forked)).start().complete('ask');
    expect(process.problems).toEqual(['The error "SALAH", thrown by "fail", is caught by no one']);
    expect(process.last.errorUncaught).toBeUndefined();
  });

  it('hands on the error of an instance that it called itself', async () => {
    const process = await caseOf(row(call('<camunda:out source="n" target="n"/>'), 'call'), { called: true });
    process.start().breakCall('call', 'DALAM', { n: 3 }, 'jauh');
    expect(process.last.errorUncaught).toEqual({ elementId: 'call', errorCode: 'DALAM', message: 'jauh' });
    expect([process.ended, process.variables]).toEqual(['terminated at call', { n: 3 }]);
  });

  const escalating = row(
    `<bpmn:intermediateThrowEvent id="up">${escalation}</bpmn:intermediateThrowEvent><bpmn:userTask id="after"/>`,
    'up',
    'after',
  );

  it('tells the escalation that no one in it hears, and goes on', async () => {
    const process = (await caseOf(escalating, { called: true })).start();
    expect(process.last.escalationsUncaught).toEqual([{ elementId: 'up', escalationCode: 'NAIK' }]);
    expect(process.open).toEqual(['after']);
    expect((await caseOf(escalating)).start().last.escalationsUncaught).toEqual([]);
  });
});

describe('a call that is given up', () => {
  it('is closed by what interrupts it, and by the end of the instance', async () => {
    const late = onCall('late', '<bpmn:messageEventDefinition messageRef="M"/>');
    const content = aProcess(row(call(), 'call') + late, '<bpmn:message id="M" name="Stop"/>');
    const process = new EngineCase(await compileModel(content)).start().message('late');
    expect(process.last.callsClosed).toMatchObject([{ elementId: 'call', how: 'cancelled' }]);
    expect(process.open).toEqual(['late-task']);
    const other = (await calling(call())).start();
    other.give({ type: 'cancelled', reason: 'salah' });
    expect(other.last.callsClosed).toMatchObject([{ elementId: 'call', how: 'cancelled' }]);
  });
});

describe('a repeated call activity', () => {
  const names = { names: ['Ani', 'Budi', 'Cici'] };
  const mapping = '<camunda:in source="name" target="name"/>';

  it('calls for all items at once, and goes on after the last', async () => {
    const process = (await calling(call(mapping, perItem(false)))).start(names);
    expect(asked(process)).toEqual(['Ani', 'Budi', 'Cici']);
    process.endCall('call').endCall('call');
    expect([process.ended, asked(process)]).toEqual([undefined, ['Cici']]);
    expect(process.endCall('call').ended).toBe('completed at end');
  });

  it('calls for one after the other', async () => {
    const process = (await calling(call(mapping, perItem(true)))).start(names);
    expect(asked(process)).toEqual(['Ani']);
    expect(asked(process.endCall('call'))).toEqual(['Budi']);
    expect(process.endCall('call').endCall('call').ended).toBe('completed at end');
  });

  it('passes on what a round holds itself, where it says local', async () => {
    const process = await calling(call('<camunda:in variables="all" local="true"/>', perItem(true)));
    process.start({ ...names, other: 1 });
    expect([...process.calls.values()][0]?.variables).toEqual({ name: 'Ani', loopCounter: 0 });
  });

  it('whose error is caught gives the other calls up', async () => {
    const process = await calling(call(mapping, perItem(false)), onCall('caught', error()));
    process.start(names).breakCall('call', 'SALAH');
    expect(process.open).toEqual(['caught-task']);
    expect(process.calls.size).toBe(0);
  });
});

it('a call that was done is undone by its handler', async () => {
  const process = await caseOf(
    row(
      call() +
        undoneBy('call', '<bpmn:userTask id="undo-call" isForCompensation="true"/>') +
        throwing('undo'),
      'call',
      'undo',
    ),
  );
  expect(process.start().endCall('call').open).toEqual(['undo-call']);
  expect(process.complete('undo-call').ended).toBe('completed at end');
});

it.each([
  ['cold', hostedAdvance],
  ['pooled', createEnginePool(1)],
])('hosted by bpmn-engine, %s, it is the same', async (_how, door) => {
  const content = row(call(), 'call') + onCall('heard', escalation, 'cancelActivity="false"');
  const told = await Promise.all(
    [advance, door].map(async (each) =>
      (await caseOf(content, { advance: each, called: true }))
        .start()
        .escalateCall('call', 'NAIK')
        .escalateCall('call', 'LAIN')
        .failCall('call')
        .retry('call')
        .breakCall('call', 'SALAH')
        .outcomes.map((outcome) => JSON.stringify(outcome)),
    ),
  );
  expect(told[1]).toEqual(told[0]);
});
