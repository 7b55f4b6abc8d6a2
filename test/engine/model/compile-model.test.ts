import { compileModel } from '../../../src/engine/model/compile-model.ts';
import type { FlowNode, Model } from '../../../src/engine/model/model.ts';
import { aFile, around, aProcess, flow, problemsOf } from './a-process.ts';

type NodeOf<Type> = FlowNode extends infer Node
  ? Node extends { type: infer Types }
    ? Type extends Types
      ? Node
      : never
    : never
  : never;

function nodeOf<Type extends FlowNode['type']>(model: Model, id: string, type: Type): NodeOf<Type> {
  const node = model.nodes.get(id);
  if (node?.type !== type)
    throw new Error(`Expected ${id} to be a ${type}, but it is ${node?.type ?? 'missing'}`);
  return node as NodeOf<Type>;
}

describe('the model of a process', () => {
  it('has the process with its version, its flows and its starts', async () => {
    const model = await compileModel(
      aFile(`<bpmn:process id="p" name="Test" isExecutable="true" camunda:versionTag="1.2" camunda:historyTimeToLive="P180D">
        <bpmn:startEvent id="start" camunda:formKey="begin"/><bpmn:exclusiveGateway id="x" default="fb"/>
        <bpmn:endEvent id="a"/><bpmn:endEvent id="b"><bpmn:terminateEventDefinition/></bpmn:endEvent>
        ${flow('f', 'start', 'x')}${flow('fa', 'x', 'a', '${ok}')}${flow('fb', 'x', 'b')}</bpmn:process>`),
    );
    expect(model).toMatchObject({
      processId: 'p',
      name: 'Test',
      versionTag: '1.2',
      historyTimeToLive: 'P180D',
    });
    expect(model.scopes.get('p')).toEqual({
      id: 'p', kind: 'process', startEvents: ['start'], implicitStarts: [], instantiating: [], eventSubProcesses: [],
    }); // prettier-ignore
    expect(nodeOf(model, 'start', 'start-event')).toMatchObject({
      formKey: 'begin',
      interrupting: true,
      outgoing: ['f'],
    });
    expect(nodeOf(model, 'x', 'exclusive-gateway')).toMatchObject({
      defaultFlow: 'fb',
      incoming: ['f'],
      outgoing: ['fa', 'fb'],
    });
    expect(nodeOf(model, 'b', 'end-event').event).toEqual({ kind: 'terminate' });
    expect(model.flows.get('fa')?.condition?.evaluate({ ok: true })).toBe(true);
    expect(model.flows.get('fb')).toEqual({ id: 'fb', sourceId: 'x', targetId: 'b' });
  });

  it('reads all of a user task', async () => {
    const model = await compileModel(
      around(`<bpmn:userTask id="x" name="Review" camunda:assignee="\${owner}" camunda:candidateUsers="siti, \${f == 'a,b' ? 'x' : 'y'}"
        camunda:candidateGroups="verifikator" camunda:formKey="review" camunda:dueDate="\${due}" camunda:followUpDate="=soon"
        camunda:priority="70" alur:step="3" alur:waitingFor="office" alur:separateFrom="other">
        <bpmn:documentation>Read it.</bpmn:documentation></bpmn:userTask><bpmn:userTask id="other"/>`),
    );
    const task = nodeOf(model, 'x', 'user-task');
    expect(task).toMatchObject({
      name: 'Review', formKey: 'review', step: '3', waitingFor: 'office', separateFrom: ['other'], documentation: 'Read it.',
    }); // prettier-ignore
    expect(task.assignee?.evaluate({ owner: 'budi' })).toBe('budi');
    expect(task.candidateUsers.map((user) => user.evaluate({ f: 'a,b' }))).toEqual(['siti', 'x']);
    expect(task.candidateGroups.map((group) => group.evaluate({}))).toEqual(['verifikator']);
    expect(task.dueDate?.evaluate({ due: '2026-11-23' })).toBe('2026-11-23');
    expect(task.followUpDate?.evaluate({ soon: 1 })).toBe(1);
    expect(task.priority?.evaluate({})).toBe('70');
    expect(nodeOf(model, 'other', 'user-task')).not.toHaveProperty('assignee');
  });

  it('reads topic, settings, retries and priority of a service task', async () => {
    const model = await compileModel(
      around(`<bpmn:serviceTask id="x" camunda:type="external" camunda:topic="notify" camunda:taskPriority="5"><bpmn:extensionElements>
        <camunda:properties><camunda:property name="template" value="receipt"/><camunda:property name="to"/></camunda:properties>
        <camunda:field name="mode" stringValue="mail"/><camunda:field name="text"><camunda:string>Hello</camunda:string></camunda:field>
        <camunda:failedJobRetryTimeCycle>R3/PT10M</camunda:failedJobRetryTimeCycle></bpmn:extensionElements></bpmn:serviceTask>`),
    );
    const task = nodeOf(model, 'x', 'service-task');
    expect(task).toMatchObject({ topic: 'notify', job: { retryCycle: { source: 'R3/PT10M' } } });
    expect(task.settings).toEqual({ template: 'receipt', to: '', mode: 'mail', text: 'Hello' });
    expect(task.priority?.evaluate({})).toBe('5');
  });

  it('reads script, receive and send tasks', async () => {
    const model = await compileModel(
      aProcess(
        `<bpmn:scriptTask id="s" scriptFormat="javascript" camunda:resultVariable="sum"><bpmn:script><![CDATA[1 < 2]]></bpmn:script></bpmn:scriptTask>
         <bpmn:receiveTask id="r" messageRef="m"/><bpmn:sendTask id="t" camunda:topic="letter"/><bpmn:manualTask id="h"/>`,
        '<bpmn:message id="m" name="Answer-${number}"/>',
      ),
    );
    expect(nodeOf(model, 's', 'script-task')).toMatchObject({
      script: '1 < 2',
      language: 'javascript',
      resultVariable: 'sum',
    });
    expect(nodeOf(model, 'r', 'receive-task').messageName.evaluate({ number: 7 })).toBe('Answer-7');
    expect(nodeOf(model, 't', 'send-task').topic).toBe('letter');
    expect(nodeOf(model, 'h', 'manual-task').id).toBe('h');
    expect(model.scopes.get('p')?.implicitStarts).toEqual(['s', 'r', 't', 'h']);
  });

  it('reads boundary events with their timer, message and error', async () => {
    const model = await compileModel(
      around(`<bpmn:userTask id="x"/>
        <bpmn:boundaryEvent id="late" attachedToRef="x" cancelActivity="false" alur:calendar="layanan" alur:pausable="true" alur:deadline="target">
          <bpmn:timerEventDefinition><bpmn:timeDuration>P3D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
        <bpmn:boundaryEvent id="told" attachedToRef="x"><bpmn:messageEventDefinition messageRef="m"/></bpmn:boundaryEvent>
        <bpmn:boundaryEvent id="broke" attachedToRef="x"><bpmn:errorEventDefinition errorRef="e" camunda:errorCodeVariable="code" camunda:errorMessageVariable="why"/></bpmn:boundaryEvent>
        <bpmn:boundaryEvent id="any" attachedToRef="x"><bpmn:errorEventDefinition/></bpmn:boundaryEvent>`),
    );
    expect(nodeOf(model, 'x', 'user-task').boundaryEvents).toEqual(['late', 'told', 'broke', 'any']);
    const late = nodeOf(model, 'late', 'boundary-event');
    expect(late).toMatchObject({ attachedTo: 'x', interrupting: false });
    expect(late.event).toMatchObject({
      kind: 'timer',
      timing: 'duration',
      calendarId: 'layanan',
      pausable: true,
      deadline: 'target',
    });
    expect(nodeOf(model, 'told', 'boundary-event')).toMatchObject({
      interrupting: true,
      event: { kind: 'message' },
    });
    expect(nodeOf(model, 'broke', 'boundary-event').event).toEqual({
      kind: 'error', errorCode: 'BROKEN', codeVariable: 'code', messageVariable: 'why',
    }); // prettier-ignore
    expect(nodeOf(model, 'any', 'boundary-event').event).toEqual({ kind: 'error' });
  });

  it('nests sub-processes and event sub-processes', async () => {
    const model = await compileModel(
      around(`<bpmn:subProcess id="x"><bpmn:startEvent id="in"/><bpmn:subProcess id="by" triggeredByEvent="true">
        <bpmn:startEvent id="when" isInterrupting="false"><bpmn:messageEventDefinition messageRef="m"/></bpmn:startEvent></bpmn:subProcess></bpmn:subProcess>`),
    );
    expect(model.scopes.get('x')).toEqual({
      id: 'x', kind: 'sub-process', parentId: 'p', startEvents: ['in'], implicitStarts: [], instantiating: [], eventSubProcesses: ['by'],
    }); // prettier-ignore
    expect(model.scopes.get('by')).toMatchObject({
      kind: 'event-sub-process',
      parentId: 'x',
      startEvents: ['when'],
    });
    expect(nodeOf(model, 'when', 'start-event')).toMatchObject({ interrupting: false, scopeId: 'by' });
    expect(nodeOf(model, 'by', 'event-sub-process').scopeId).toBe('x');
  });

  it('gives nodes the innermost lane, and what sits in or on them too', async () => {
    const lanes = `<bpmn:laneSet><bpmn:lane name="Office"><bpmn:flowNodeRef>start</bpmn:flowNodeRef><bpmn:flowNodeRef>x</bpmn:flowNodeRef>
      <bpmn:childLaneSet><bpmn:lane name="Desk"><bpmn:flowNodeRef>tns:x</bpmn:flowNodeRef></bpmn:lane></bpmn:childLaneSet></bpmn:lane></bpmn:laneSet>`;
    const model = await compileModel(
      around(`<bpmn:subProcess id="x"><bpmn:task id="inner"/></bpmn:subProcess>
        <bpmn:boundaryEvent id="b" attachedToRef="x"><bpmn:errorEventDefinition/></bpmn:boundaryEvent>`).replace(
        '<bpmn:startEvent',
        `${lanes}$&`,
      ),
    );
    const laneOf = (id: string) => model.nodes.get(id)?.lane;
    expect(['start', 'x', 'inner', 'b', 'end'].map(laneOf)).toEqual([
      'Office',
      'Desk',
      'Desk',
      'Desk',
      undefined,
    ]);
  });
});

describe('files from other tools', () => {
  it('gives flows and nodes without id the same made-up ids every time, and never a taken one', async () => {
    const xml = aProcess(`<bpmn:startEvent id="a"/><bpmn:task id="b"/><bpmn:task/><bpmn:task id="task"/>
      <bpmn:sequenceFlow sourceRef="a" targetRef="b"/><bpmn:sequenceFlow sourceRef="a" targetRef="b"/>`);
    const [model, again] = [await compileModel(xml), await compileModel(xml)];
    expect([...model.flows.keys()]).toEqual(['sequenceFlow_a_b', 'sequenceFlow_a_b_2']);
    expect([...model.nodes.keys()]).toEqual(['a', 'b', 'task_2', 'task']);
    expect([...again.flows.keys()]).toEqual([...model.flows.keys()]);
    expect(model.nodes.get('b')?.incoming).toEqual(['sequenceFlow_a_b', 'sequenceFlow_a_b_2']);
  });

  it('reads black-box pools, message flows, empty lane sets, item definitions, interfaces and data', async () => {
    const xml =
      aFile(`<bpmn:itemDefinition id="i" structureRef="xsd:string"/><bpmn:interface id="if" name="I"><bpmn:operation id="o" name="O"><bpmn:inMessageRef>tns:m</bpmn:inMessageRef></bpmn:operation></bpmn:interface>
      <bpmn:message id="m" name="M" itemRef="tns:i"/>
      <bpmn:collaboration id="c"><bpmn:participant id="ours" processRef="tns:p"/><bpmn:participant id="theirs" name="Others"/>
        <bpmn:messageFlow sourceRef="start" targetRef="theirs"/></bpmn:collaboration>
      <bpmn:process id="p"><bpmn:laneSet/><bpmn:laneSet id="l"><bpmn:lane id="l1"/></bpmn:laneSet>
        <bpmn:ioSpecification/><bpmn:startEvent id="start"/><bpmn:dataStoreReference id="d"/><bpmn:textAnnotation id="t"/>
        <foreign:signature by="tool"/><bpmn:extensionElements><foreign:grid size="10"><foreign:cell/></foreign:grid></bpmn:extensionElements></bpmn:process>`);
    expect((await compileModel(xml)).nodes.size).toBe(1);
  });

  it('reads BPMN as the default namespace, and with a byte order mark', async () => {
    const xml = around('<bpmn:task id="x"/>').replaceAll('bpmn:', '').replace('xmlns:bpmn=', 'xmlns=');
    expect(await problemsOf(`\uFEFF${xml.replace('xmlns:bpmn', 'xmlns')}`)).toEqual([]);
  });

  it('takes the condition language of the whole file', async () => {
    const xml = aFile(
      `<bpmn:process id="p"><bpmn:task id="a"/><bpmn:task id="b"/>${flow('f', 'a', 'b', 'amount &gt; 5')}</bpmn:process>`,
      'expressionLanguage="https://www.omg.org/spec/DMN/20191111/FEEL/"',
    );
    expect((await compileModel(xml)).flows.get('f')?.condition?.evaluate({ amount: 6 })).toBe(true);
  });

  it('takes an error by its id where it has no code', async () => {
    const model = await compileModel(
      around('<bpmn:task id="x"/>')
        .replace(
          '<bpmn:endEvent id="end"/>',
          '<bpmn:endEvent id="end"><bpmn:errorEventDefinition errorRef="plain"/></bpmn:endEvent>',
        )
        .replace('<bpmn:message', '<bpmn:error id="plain"/>$&'),
    );
    expect(nodeOf(model, 'end', 'end-event').event).toEqual({ kind: 'error', errorCode: 'plain' });
  });

  it('survives ids and references that are words of JavaScript', async () => {
    const xml = aProcess(
      `<bpmn:startEvent id="start"/>${flow('f', 'start', 'toString')}${flow('g', 'start', '__proto__')}`,
    );
    expect((await problemsOf(xml)).map((problem) => problem.slice(0, 2))).toEqual(['f:', 'g:']);
  });
});

describe('which process', () => {
  const two = aFile(
    '<bpmn:process id="one" isExecutable="true"><bpmn:task id="a"/></bpmn:process><bpmn:process id="two"><bpmn:task id="b"/></bpmn:process>',
  );

  it('is the one asked for', async () => {
    expect([...(await compileModel(two, { processId: 'two' })).nodes.keys()]).toEqual(['b']);
  });

  it('is the only executable one', async () => {
    const xml = two.replace('id="two"', 'id="two" isExecutable="false"');
    expect((await compileModel(xml)).processId).toBe('one');
  });

  it.each([
    ['several', two, undefined, /has several: one, two\. Say which/],
    ['an unknown one', two, 'three', /deploy process three, but the file has only one, two/],
    ['none', aFile(''), undefined, /has no process/],
    [
      'a drawing',
      aFile('<bpmn:process id="p" isExecutable="false"/>'),
      undefined,
      /p: Element p \(process\) says isExecutable="false"/,
    ],
    [
      'a drawing asked for',
      aFile('<bpmn:process id="p" isExecutable="false"/>'),
      'p',
      /isExecutable="false"/,
    ],
  ])('is refused: %s', async (_, xml, processId, says) => {
    const [problem] = await problemsOf(xml, processId);
    expect(problem).toMatch(says);
  });
});

it('tells every problem at once', async () => {
  const problems = await problemsOf(
    around(
      '<bpmn:choreographyTask id="x"/><bpmn:serviceTask id="s"/><bpmn:receiveTask id="r"/><bpmn:userTask id="u" camunda:assignee="${"/>',
    ),
  );
  expect(problems.map((problem) => problem.split(':')[0])).toEqual(['x', 'r', 's', 'u']);
});
