import { around, aProcess, flow, problemsOf } from './a-process.ts';

// Each rule once broken and once kept. A kept twin compiles without any problem, so a rule that refuses too
// much is found here as well as one that refuses nothing.

interface Twin {
  rule: string;
  broken: string;
  field: string;
  says: RegExp;
  kept: string;
}

const start = '<bpmn:startEvent id="start"/>';
const timer = (inside: string) => `<bpmn:timerEventDefinition>${inside}</bpmn:timerEventDefinition>`;
const duration = (text: string) => timer(`<bpmn:timeDuration>${text}</bpmn:timeDuration>`);
const message = '<bpmn:messageEventDefinition messageRef="m"/>';
const error = '<bpmn:errorEventDefinition errorRef="e"/>';
const caught = (inside: string) =>
  around(`<bpmn:intermediateCatchEvent id="x">${inside}</bpmn:intermediateCatchEvent>`);
const boundary = (attributes: string, inside: string) =>
  around(`<bpmn:userTask id="x"/><bpmn:boundaryEvent id="b" ${attributes}>${inside}</bpmn:boundaryEvent>`);
const retrying = (cycle: string) =>
  `<bpmn:serviceTask id="x" camunda:topic="t"><bpmn:extensionElements><camunda:failedJobRetryTimeCycle>${cycle}</camunda:failedJobRetryTimeCycle></bpmn:extensionElements></bpmn:serviceTask>`;
const script = (attributes: string, inside: string) =>
  around(`<bpmn:scriptTask id="x" ${attributes}>${inside}</bpmn:scriptTask>`);
const choice = (attributes: string, first: string, second: string) =>
  aProcess(
    `${start}<bpmn:exclusiveGateway id="x" ${attributes}/><bpmn:task id="a"/><bpmn:task id="b"/>
     ${flow('f1', 'start', 'x')}${flow('fa', 'x', 'a', first)}${flow('fb', 'x', 'b', second)}`,
  );
const beside = (attributes: string, inside: string) =>
  around(
    `<bpmn:task id="x"/><bpmn:subProcess id="s" triggeredByEvent="true" ${attributes}>${inside}</bpmn:subProcess>`,
  );
const startBy = (inside: string, attributes = '') =>
  `<bpmn:startEvent id="s1" ${attributes}>${inside}</bpmn:startEvent>`;
const conditional = (text: string, attributes = '') =>
  choice('default="fb"', '', '').replace(
    '<bpmn:sequenceFlow id="fa" sourceRef="x" targetRef="a">',
    `$&<bpmn:conditionExpression ${attributes}>${text}</bpmn:conditionExpression>`,
  );

const cardinality = '<bpmn:loopCardinality>3</bpmn:loopCardinality>';
const repeated = (kind: string, inside: string, attributes: string) =>
  around(`<bpmn:userTask id="x"><bpmn:${kind} ${attributes}>${inside}</bpmn:${kind}></bpmn:userTask>`);
const many = (inside: string, attributes = '') =>
  repeated('multiInstanceLoopCharacteristics', inside, attributes);
const looped = (inside: string, attributes = '') =>
  repeated('standardLoopCharacteristics', inside, attributes);

const undone = (handler: string, by: string) =>
  around(
    `<bpmn:task id="x"/><bpmn:boundaryEvent id="b" attachedToRef="x"><bpmn:compensateEventDefinition/></bpmn:boundaryEvent>
     ${handler}<bpmn:association id="by" sourceRef="b" targetRef="${by}"/>`,
  );
const thrown = (attributes: string) =>
  around(
    `<bpmn:intermediateThrowEvent id="x"><bpmn:compensateEventDefinition ${attributes}/></bpmn:intermediateThrowEvent>
     <bpmn:subProcess id="s"><bpmn:task id="deep"/></bpmn:subProcess>`,
  );
const cancelEnd = '<bpmn:endEvent id="stop"><bpmn:cancelEventDefinition/></bpmn:endEvent>';
const cancelledBy =
  '<bpmn:boundaryEvent id="cancelled" attachedToRef="x"><bpmn:cancelEventDefinition/></bpmn:boundaryEvent>';
const transaction = (inside: string, beside = '') =>
  around(`<bpmn:transaction id="x">${inside}</bpmn:transaction>${beside}`);

const unsupported = [
  'complexGateway', 'callActivity',
]; // prettier-ignore

const twins: Twin[] = [
  ...unsupported.map((kind) => ({
    rule: `${kind} is not executed yet`,
    broken: around(`<bpmn:${kind} id="x" name="Pick"/>`),
    field: 'x',
    says: new RegExp(`^Element x \\(${kind} "Pick"\\) .*does not execute ${kind} elements yet\\.$`),
    kept: around('<bpmn:parallelGateway id="x"/>'),
  })),
  ...['conditional'].map((kind) => ({
    rule: `${kind} events are not executed yet`,
    broken: around(
      `<bpmn:intermediateThrowEvent id="x"><bpmn:${kind}EventDefinition/></bpmn:intermediateThrowEvent>`,
    ),
    field: 'x',
    says: new RegExp(`does not execute ${kind} events as intermediateThrowEvent yet`),
    kept: around('<bpmn:intermediateThrowEvent id="x"/>'),
  })),
  {
    rule: 'several definitions in one event',
    broken: caught(duration('PT1H') + message),
    field: 'x',
    says: /does not execute multiple events yet/,
    kept: caught(message),
  },
  {
    rule: 'a catch event waits for something',
    broken: caught(''),
    field: 'x',
    says: /must say what it waits for/,
    kept: caught(duration('PT1H')),
  },
  {
    rule: 'a retry cycle can be read',
    broken: around(retrying('often')),
    field: 'x',
    says: /has the retry cycle "often": it must be like R3\/PT10M/,
    kept: around(retrying('R3/PT10M')),
  },
  {
    rule: 'a business rule task has a topic',
    broken: around('<bpmn:businessRuleTask id="x" camunda:decisionRef="fee"/>'),
    field: 'x',
    says: /has no camunda:topic, only camunda:decisionRef, which this engine does not execute/,
    kept: around('<bpmn:businessRuleTask id="x" camunda:type="external" camunda:topic="fee"/>'),
  },
  {
    rule: 'what decides a business rule task is said once',
    broken: around('<bpmn:businessRuleTask id="x" camunda:decisionRef="fee" camunda:topic="fee"/>'),
    field: 'x',
    says: /has a camunda:topic and camunda:decisionRef: only one of them can decide/,
    kept: around('<bpmn:businessRuleTask id="x" camunda:topic="fee"/>'),
  },
  {
    rule: 'an ad-hoc sub-process with something in it',
    broken: around('<bpmn:adHocSubProcess id="x" name="Pick"><bpmn:task id="a"/></bpmn:adHocSubProcess>'),
    field: 'x',
    says: /does not execute adHocSubProcess elements yet/,
    kept: around('<bpmn:adHocSubProcess id="x"/>'),
  },
  {
    rule: 'a multi-instance says how often',
    broken: many(''),
    field: 'x',
    says: /must say how often it runs: by either a loopCardinality or a camunda:collection/,
    kept: many(cardinality),
  },
  {
    rule: 'a multi-instance says so once',
    broken: many(cardinality, 'camunda:collection="people"'),
    field: 'x',
    says: /by either a loopCardinality or a camunda:collection/,
    kept: many('', 'camunda:collection="people" camunda:elementVariable="person" isSequential="true"'),
  },
  {
    rule: 'an element variable is of a collection',
    broken: many(cardinality, 'camunda:elementVariable="person"'),
    field: 'x',
    says: /elementVariable without a camunda:collection/,
    kept: many('', 'camunda:collection="${people}" camunda:elementVariable="person"'),
  },
  {
    rule: 'a completion condition is computed',
    broken: many(`${cardinality}<bpmn:completionCondition>enough</bpmn:completionCondition>`),
    field: 'x',
    says: /has the completion condition "enough": a condition must be FEEL/,
    kept: many(
      `${cardinality}<bpmn:completionCondition>= nrOfCompletedInstances > 1</bpmn:completionCondition>`,
    ),
  },
  {
    rule: 'events of a multi-instance',
    broken: many(cardinality, 'behavior="None"'),
    field: 'x',
    says: /uses behavior: this engine does not execute it yet/,
    kept: many(cardinality, 'behavior="All"'),
  },
  {
    rule: 'a standard loop ends',
    broken: looped(''),
    field: 'x',
    says: /is repeated for ever: a loop needs a loopCondition or a loopMaximum/,
    kept: looped('', 'loopMaximum="3"'),
  },
  {
    rule: 'a loop condition is computed',
    broken: looped('<bpmn:loopCondition>again</bpmn:loopCondition>'),
    field: 'x',
    says: /has the loop condition "again": a condition must be FEEL/,
    kept: looped('<bpmn:loopCondition>${again}</bpmn:loopCondition>', 'testBefore="true"'),
  },
  {
    rule: 'a loop runs a number of times',
    broken: looped('<bpmn:loopCondition>${again}</bpmn:loopCondition>', 'loopMaximum="0"'),
    field: 'x',
    says: /has a loopMaximum that is no number of rounds/,
    kept: looped('<bpmn:loopCondition>${again}</bpmn:loopCondition>', 'loopMaximum="1"'),
  },
  {
    rule: 'an event sub-process is not repeated',
    broken: beside(
      '',
      `${startBy(message)}<bpmn:multiInstanceLoopCharacteristics>${cardinality}</bpmn:multiInstanceLoopCharacteristics>`,
    ),
    field: 's',
    says: /is repeated: an event sub-process runs as often as its event happens/,
    kept: beside('', startBy(message)),
  },
  {
    rule: 'a compensation event leads to a handler',
    broken: undone('<bpmn:task id="c"/>', 'c'),
    field: 'b',
    says: /leads to no handler: an association must lead from it to one activity beside it/,
    kept: undone('<bpmn:task id="c" isForCompensation="true"/>', 'c'),
  },
  {
    rule: 'a compensation event has no outgoing flow',
    broken: undone(`<bpmn:task id="c" isForCompensation="true"/>${flow('f3', 'b', 'end')}`, 'c'),
    field: 'b',
    says: /has an outgoing flow: a compensation boundary event leads on by an association only/,
    kept: around(
      '<bpmn:task id="x"/><bpmn:boundaryEvent id="b" attachedToRef="x"><bpmn:compensateEventDefinition/></bpmn:boundaryEvent>',
    ),
  },
  {
    rule: 'an activity for compensation is led to',
    broken: around('<bpmn:task id="x"/><bpmn:task id="c" isForCompensation="true"/>'),
    field: 'c',
    says: /is for compensation, but no compensation boundary event leads to it/,
    kept: around('<bpmn:task id="x" isForCompensation="false"/>'),
  },
  {
    rule: 'an activity for compensation stands beside the flow',
    broken: undone(`<bpmn:task id="c" isForCompensation="true"/>${flow('f3', 'c', 'end')}`, 'c'),
    field: 'c',
    says: /is connected by a sequence flow: an activity for compensation stands beside the flow/,
    kept: undone('<bpmn:userTask id="c" isForCompensation="true"/>', 'c'),
  },
  {
    rule: 'compensation is of an activity that can be seen',
    broken: thrown('activityRef="deep"'),
    field: 'x',
    says: /undoes deep: it must be an activity beside the event/,
    kept: thrown('activityRef="s"'),
  },
  {
    rule: 'compensation starts no process',
    broken: around('<bpmn:task id="x"/>').replace(
      start,
      '<bpmn:startEvent id="start"><bpmn:compensateEventDefinition/></bpmn:startEvent>',
    ),
    field: 'start',
    says: /starts a process by a compensate: such an event can start an event sub-process only/,
    kept: beside('', startBy('<bpmn:compensateEventDefinition/>')),
  },
  {
    rule: 'compensation is waited for',
    broken: thrown('waitForCompletion="false"'),
    field: 'x',
    says: /goes on only when all is undone/,
    kept: thrown('waitForCompletion="true"'),
  },
  {
    rule: 'a cancel end event is in a transaction',
    broken: around(`<bpmn:task id="x"/>${cancelEnd}`),
    field: 'stop',
    says: /cancels nothing: a cancel end event must stand inside a transaction/,
    kept: transaction(cancelEnd, cancelledBy),
  },
  {
    rule: 'a transaction that may be cancelled says where it goes on',
    broken: transaction(cancelEnd),
    field: 'stop',
    says: /cancels x, which has no cancel boundary event/,
    kept: transaction(`<bpmn:subProcess id="deep">${cancelEnd}</bpmn:subProcess>`, cancelledBy),
  },
  {
    rule: 'only a transaction is cancelled',
    broken: transaction('', cancelledBy).replaceAll('bpmn:transaction', 'bpmn:subProcess'),
    field: 'cancelled',
    says: /waits for a cancellation: only a transaction can be cancelled/,
    kept: transaction('', cancelledBy),
  },
  {
    rule: 'a transaction is left by one cancel event',
    broken: transaction('', cancelledBy + cancelledBy.replace('cancelled', 'again')),
    field: 'x',
    says: /has several cancel boundary events: it is left by one/,
    kept: transaction('', cancelledBy),
  },
  {
    rule: 'token counts',
    broken: around('<bpmn:task id="x" startQuantity="2"/>'),
    field: 'x',
    says: /startQuantity/,
    kept: around('<bpmn:task id="x" startQuantity="1" completionQuantity="1"/>'),
  },
  ...['inputOutput', 'executionListener', 'taskListener', 'connector'].map((name) => ({
    rule: `camunda:${name} would silently not happen`,
    broken: around(
      `<bpmn:userTask id="x"><bpmn:extensionElements><camunda:${name}/></bpmn:extensionElements></bpmn:userTask>`,
    ),
    field: 'x',
    says: new RegExp(`uses camunda:${name}: this engine does not execute it yet`),
    kept: around(
      '<bpmn:userTask id="x"><bpmn:extensionElements><foreign:thing/></bpmn:extensionElements></bpmn:userTask>',
    ),
  })),
  {
    rule: 'a message that a delegate sends',
    broken: around(
      `<bpmn:intermediateThrowEvent id="x"><bpmn:messageEventDefinition messageRef="m" camunda:topic="t"/></bpmn:intermediateThrowEvent>`,
    ),
    field: 'x',
    says: /uses camunda:topic/,
    kept: around(`<bpmn:intermediateThrowEvent id="x">${message}</bpmn:intermediateThrowEvent>`),
  },
  {
    rule: 'a flow comes from somewhere',
    broken: aProcess(`${start}<bpmn:sequenceFlow id="f" targetRef="start"/>`),
    field: 'f',
    says: /comes from nothing: its sourceRef/,
    kept: aProcess(`${start}<bpmn:task id="t"/>${flow('f', 'start', 't')}`),
  },
  {
    rule: 'a flow leads somewhere',
    broken: aProcess(`${start}${flow('f', 'start', 'gone')}`),
    field: 'f',
    says: /leads to nothing: its targetRef/,
    kept: aProcess(`${start}<bpmn:task id="t"/>${flow('f', 'start', 'tns:t')}`),
  },
  {
    rule: 'a flow connects nodes, not data',
    broken: aProcess(`${start}<bpmn:dataObject id="d"/>${flow('f', 'start', 'd')}`),
    field: 'f',
    says: /leads to nothing/,
    kept: aProcess(`${start}<bpmn:dataObject id="d"/>`),
  },
  {
    rule: 'a flow stays in its scope',
    broken: around(
      `<bpmn:subProcess id="x"><bpmn:task id="inner"/></bpmn:subProcess>${flow('f', 'start', 'inner')}`,
    ),
    field: 'f',
    says: /from start in p to inner in x: a sequence flow may not cross the border/,
    kept: around('<bpmn:subProcess id="x"><bpmn:task id="inner"/></bpmn:subProcess>'),
  },
  {
    rule: 'a process has a start',
    broken: aProcess(`<bpmn:task id="a"/><bpmn:task id="b"/>${flow('f1', 'a', 'b')}${flow('f2', 'b', 'a')}`),
    field: 'p',
    says: /Element p \(process "Test"\) has no start/,
    kept: aProcess(`<bpmn:task id="a"/><bpmn:task id="b"/>${flow('f1', 'a', 'b')}`),
  },
  {
    rule: 'a process is not empty',
    broken: aProcess(''),
    field: 'p',
    says: /has no start/,
    kept: around('<bpmn:subProcess id="x"/>'),
  },
  {
    rule: 'nothing leads to a start event',
    broken: around('<bpmn:task id="x"/>' + flow('f3', 'x', 'start')),
    field: 'start',
    says: /has an incoming flow/,
    kept: around('<bpmn:task id="x"/>'),
  },
  {
    rule: 'nothing leaves an end event',
    broken: around('<bpmn:task id="x"/>' + flow('f3', 'end', 'x')),
    field: 'end',
    says: /has an outgoing flow/,
    kept: around('<bpmn:task id="x"/>'),
  },
  {
    rule: 'an error starts no process',
    broken: around('<bpmn:task id="x"/>').replace(
      start,
      `<bpmn:startEvent id="start">${error}</bpmn:startEvent>`,
    ),
    field: 'start',
    says: /starts a process by an error: such an event can start an event sub-process only/,
    kept: around('<bpmn:task id="x"/>').replace(
      start,
      `<bpmn:startEvent id="start">${message}</bpmn:startEvent>`,
    ),
  },
  {
    rule: 'an embedded sub-process starts plainly',
    broken: around(`<bpmn:subProcess id="x">${startBy(message)}</bpmn:subProcess>`),
    field: 's1',
    says: /an embedded sub-process starts with a plain start event/,
    kept: around(`<bpmn:subProcess id="x">${startBy('')}</bpmn:subProcess>`),
  },
  {
    rule: 'an event sub-process starts by an event',
    broken: beside('', startBy('')),
    field: 's',
    says: /needs a start event, and an event in each/,
    kept: beside('', startBy(error)),
  },
  {
    rule: 'every start event of an event sub-process has an event',
    broken: beside('', startBy(message) + startBy('').replace('s1', 's2')),
    field: 's',
    says: /needs a start event, and an event in each/,
    kept: beside('', startBy(message, 'isInterrupting="false"') + startBy(message).replace('s1', 's2')),
  },
  {
    rule: 'an event sub-process has a start event at all',
    broken: beside('', '<bpmn:task id="t"/>'),
    field: 's',
    says: /needs a start event/,
    kept: beside('', startBy(duration('PT1H')) + '<bpmn:task id="t"/>' + flow('f3', 's1', 't')),
  },
  {
    rule: 'an event sub-process stands beside the flow',
    broken: beside('', startBy(message)).replace('</bpmn:process>', `${flow('f3', 'x', 's')}$&`),
    field: 's',
    says: /stands beside the flow/,
    kept: beside('', startBy(message)),
  },
  {
    rule: 'an error start always interrupts',
    broken: beside('', startBy(error, 'isInterrupting="false"')),
    field: 's1',
    says: /error events always interrupt/,
    kept: beside('', startBy(error, 'isInterrupting="true"')),
  },
  {
    rule: 'an error boundary always interrupts',
    broken: boundary('attachedToRef="x" cancelActivity="false"', error),
    field: 'b',
    says: /error events always interrupt/,
    kept: boundary('attachedToRef="x"', error),
  },
  {
    rule: 'a boundary event is attached',
    broken: boundary('', message),
    field: 'b',
    says: /attached to nothing/,
    kept: boundary('attachedToRef="x" cancelActivity="false"', message),
  },
  {
    rule: 'a boundary event sits on an activity',
    broken: boundary('attachedToRef="start"', message),
    field: 'b',
    says: /attached to nothing: attachedToRef must name an activity/,
    kept: boundary('attachedToRef="tns:x"', message),
  },
  {
    rule: 'nothing leads to a boundary event',
    broken: boundary('attachedToRef="x"', message).replace('</bpmn:process>', `${flow('f3', 'x', 'b')}$&`),
    field: 'b',
    says: /reached by its event only/,
    kept: boundary('attachedToRef="x"', message).replace('</bpmn:process>', `${flow('f3', 'b', 'end')}$&`),
  },
  {
    rule: 'an exclusive gateway knows its way',
    broken: choice('default="fb"', '', ''),
    field: 'x',
    says: /the outgoing flow fa without a condition/,
    kept: choice('default="fb"', '= amount > 5', ''),
  },
  {
    rule: 'an exclusive gateway without default needs every condition',
    broken: choice('', '${yes}', ''),
    field: 'x',
    says: /the outgoing flow fb without a condition/,
    kept: choice('', '${yes}', '${!yes}'),
  },
  {
    rule: 'a default flow is its own',
    broken: choice('default="f1"', '${yes}', '${no}'),
    field: 'x',
    says: /default flow f1, which does not leave it/,
    kept: choice('default="fa"', '', '${no}'),
  },
  {
    rule: 'a condition in JavaScript',
    broken: conditional('amount > 5', 'language="javascript"'),
    field: 'fa',
    says: /has the condition "amount > 5" in javascript: a condition must be FEEL/,
    kept: conditional('amount > 5', 'language="feel"'),
  },
  {
    rule: 'a condition in no language',
    broken: conditional('approved'),
    field: 'fa',
    says: /has the condition "approved": a condition must be FEEL/,
    kept: conditional('${approved}', 'language="juel"'),
  },
  {
    rule: 'a condition that cannot be read',
    broken: conditional('${amount >}'),
    field: 'fa',
    says: /an expression that cannot be read: "\$\{amount >\}": the expression ends too early/,
    kept: conditional('${amount > 0}', 'language="http://www.w3.org/1999/XPath"'),
  },
  {
    rule: 'a timer has a time',
    broken: caught(timer('')),
    field: 'x',
    says: /needs exactly one of timeDate, timeDuration and timeCycle/,
    kept: caught(timer('<bpmn:timeDate>2026-11-23T09:00:00+07:00</bpmn:timeDate>')),
  },
  {
    rule: 'a timer has one time',
    broken: caught(
      timer('<bpmn:timeDate>2026-11-23</bpmn:timeDate><bpmn:timeDuration>P1D</bpmn:timeDuration>'),
    ),
    field: 'x',
    says: /needs exactly one of/,
    kept: caught(timer('<bpmn:timeCycle>R3/PT10M</bpmn:timeCycle>')),
  },
  {
    rule: 'a literal time is ISO 8601',
    broken: caught(duration('5 days')),
    field: 'x',
    says: /waits for "5 days": a timer duration must be ISO 8601/,
    kept: caught(duration('${howLong}')),
  },
  {
    rule: 'a cycle is an ISO 8601 interval',
    broken: caught(timer('<bpmn:timeCycle>0 0 8 * * ?</bpmn:timeCycle>')),
    field: 'x',
    says: /must be a repeating ISO 8601 interval/,
    kept: caught(timer('<bpmn:timeCycle>R/2026-11-23T00:00:00Z/P1D</bpmn:timeCycle>')),
  },
  {
    rule: 'a receive task names its message',
    broken: around('<bpmn:receiveTask id="x"/>'),
    field: 'x',
    says: /names no message/,
    kept: around('<bpmn:receiveTask id="x" messageRef="tns:m"/>'),
  },
  {
    rule: 'a message has a name',
    broken: caught('<bpmn:messageEventDefinition messageRef="nameless"/>'),
    field: 'x',
    says: /must refer to a message that has a name/,
    kept: caught(message),
  },
  ...['serviceTask', 'sendTask'].map((kind) => ({
    rule: `a ${kind} has a topic`,
    broken: around(`<bpmn:${kind} id="x" camunda:class="org.example.Delegate"/>`),
    field: 'x',
    says: /has no camunda:topic, only camunda:class/,
    kept: around(`<bpmn:${kind} id="x" camunda:type="external" camunda:topic="notify"/>`),
  })),
  {
    rule: 'a script is JavaScript',
    broken: script('scriptFormat="groovy"', '<bpmn:script>println 1</bpmn:script>'),
    field: 'x',
    says: /of format groovy: this engine executes javascript only/,
    kept: script('scriptFormat="text/javascript"', '<bpmn:script>1</bpmn:script>'),
  },
  {
    rule: 'a script has a format',
    broken: script('', '<bpmn:script>1</bpmn:script>'),
    field: 'x',
    says: /has no scriptFormat/,
    kept: script('scriptFormat="javascript"', '<bpmn:script><![CDATA[1 < 2]]></bpmn:script>'),
  },
  {
    rule: 'a script is there',
    broken: script('scriptFormat="javascript"', ''),
    field: 'x',
    says: /has no script/,
    kept: script('scriptFormat="javascript"', '<bpmn:script>1</bpmn:script>'),
  },
  {
    rule: 'alur:waitingFor',
    broken: around('<bpmn:userTask id="x" alur:waitingFor="someone"/>'),
    field: 'x',
    says: /alur:waitingFor="someone": it must be one of office, applicant, authority/,
    kept: around('<bpmn:userTask id="x" alur:waitingFor="applicant"/>'),
  },
  {
    rule: 'alur:separateFrom',
    broken: around('<bpmn:userTask id="x" alur:separateFrom="nobody"/>'),
    field: 'x',
    says: /alur:separateFrom="nobody": it must name a user task/,
    kept: around('<bpmn:userTask id="x" alur:separateFrom="y"/><bpmn:userTask id="y"/>'),
  },
  {
    rule: 'alur:pausable',
    broken: caught(duration('P1D')).replace('id="x"', 'id="x" alur:pausable="yes"'),
    field: 'x',
    says: /alur:pausable="yes": it must be one of true, false/,
    kept: caught(duration('P1D')).replace('id="x"', 'id="x" alur:pausable="true" alur:calendar="layanan"'),
  },
  {
    rule: 'alur:calendar is for timers',
    broken: caught(message).replace('id="x"', 'id="x" alur:calendar="layanan"'),
    field: 'x',
    says: /only a timer event can have it/,
    kept: caught(duration('P1D').replace('Definition>', 'Definition alur:calendar="layanan">')),
  },
  {
    rule: 'ids are taken once',
    broken: around('<bpmn:task id="x"/><bpmn:task id="x"/>'),
    field: 'x',
    says: /Element x appears more than once/,
    kept: around('<bpmn:task id="x"/><bpmn:task id="y"/>'),
  },
  {
    rule: 'BPMN knows the element',
    broken: around('<bpmn:task id="x"/>\n<bpmn:robotTask name="a > b"\n id="r"/>'),
    field: 'r',
    says: /Element r \(robotTask\) is not known to BPMN 2\.0/,
    kept: around('<bpmn:task id="x"/><foreign:robotTask id="r"/>'),
  },
  {
    rule: 'an element stands where it may',
    broken: around('<bpmn:task id="x"><bpmn:userTask id="inner"/></bpmn:task>'),
    field: 'inner',
    says: /Element inner \(userTask\) stands where BPMN 2\.0 does not allow it/,
    kept: around('<bpmn:subProcess id="x"><bpmn:userTask id="inner"/></bpmn:subProcess>'),
  },
];

describe.each(twins)('$rule', ({ broken, field, says, kept }) => {
  it('is refused when it is broken, naming element and rule', async () => {
    const problems = await problemsOf(broken);
    const own = problems
      .filter((problem) => problem.startsWith(`${field}: `))
      .map((problem) => problem.slice(field.length + 2));
    expect(own).toContainEqual(expect.stringMatching(says));
  });

  it('compiles when it is kept', async () => {
    expect(await problemsOf(kept)).toEqual([]);
  });
});
