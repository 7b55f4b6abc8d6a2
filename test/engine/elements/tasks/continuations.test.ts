import { compileModel } from '../../../../src/engine/model/compile-model.ts';
import { EngineCase } from '../../engine-case.ts';
import { aProcess, flow } from '../../model/a-process.ts';

// camunda:asyncBefore and asyncAfter: where a token stops, what is armed meanwhile, and how it goes on.

const script = (inside: string) => `<bpmn:extensionElements>${inside}</bpmn:extensionElements>`;
const retry = (cycle: string) =>
  script(`<camunda:failedJobRetryTimeCycle>${cycle}</camunda:failedJobRetryTimeCycle>`);

/** start → what is given, in a row → end; `more` stands beside. */
async function row(elements: readonly string[], more = '', attributes = ''): Promise<EngineCase> {
  const ids = ['start', ...elements.map((element) => /\bid="(\w+)"/.exec(element)?.[1] ?? ''), 'end'];
  const flows = ids.slice(1).map((id, index) => flow(`to_${id}`, ids[index] ?? '', id));
  const started = elements.some((element) => element.includes('id="start"'));
  const xml = aProcess(
    `${started ? '' : '<bpmn:startEvent id="start"/>'}${elements.join('')}<bpmn:endEvent id="end"/>${flows.join('')}${more}`,
    '<bpmn:message id="m" name="Decision"/><bpmn:error id="e" errorCode="BROKEN"/>',
  ).replace('<bpmn:process ', `<bpmn:process ${attributes} `);
  return new EngineCase(await compileModel(xml));
}

const waiting = (process: EngineCase): string[] =>
  [...process.jobs.values()].map(({ kind, elementId }) => `${kind} ${elementId}`).sort();

describe('before an element', () => {
  const task = (attribute: string) => `<bpmn:userTask id="ask" ${attribute} camunda:assignee="\${who}"/>`;
  const late =
    '<bpmn:boundaryEvent id="late" attachedToRef="ask"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>' +
    flow('f_late', 'late', 'end');

  it.each(['camunda:asyncBefore="true"', 'camunda:async="true"'])(
    'the token stops, not yet entered, with nothing armed (%s)',
    async (attribute) => {
      const process = (await row([task(attribute)], late)).start({ who: 'sari' });
      expect(waiting(process)).toEqual(['continuation ask']);
      expect([process.open, process.armed]).toEqual([[], []]);
      expect(process.story).not.toContain('element.entered ask');
      process.finishJob('ask');
      expect(process.story).toEqual(['element.entered ask']);
      expect([process.open, process.armed, waiting(process)]).toEqual([['ask'], ['late'], []]);
    },
  );

  it('nothing stops without the attribute', async () => {
    const process = (await row([task('camunda:asyncBefore="false"')], late)).start({ who: 'sari' });
    expect([process.open, process.armed, waiting(process)]).toEqual([['ask'], ['late'], []]);
  });

  it('what fails on going on is an incident; a retry enters anew, without the job', async () => {
    const process = (await row([task('camunda:asyncBefore="true"')], late)).start();
    process.finishJob('ask');
    expect(process.problems).toEqual([
      expect.stringMatching(/The assignee of .*ask.* could not be evaluated/),
    ]);
    process.give({ type: 'variables-changed', variables: { who: 'budi' } });
    process.retry('ask');
    expect([process.open, process.armed, process.problems]).toEqual([['ask'], ['late'], []]);
  });

  it('a job that was given up is an incident; a retry opens it anew and the old one is refused', async () => {
    const process = (await row([task('camunda:asyncBefore="true"')])).start({ who: 'sari' });
    const [old = ''] = process.jobs.keys();
    process.failJob('ask', 'the database is full');
    expect(process.last.incidentsOpened).toMatchObject([
      { elementId: 'ask', message: 'the database is full', stack: 'at the printer' },
    ]);
    process.retry('ask');
    expect(waiting(process)).toEqual(['continuation ask']);
    expect(process.give({ type: 'job-completed', jobKey: old, variables: {} }).refusal).toMatch(
      'no longer wanted',
    );
    expect(process.finishJob('ask').open).toEqual(['ask']);
  });

  it('cancelling closes the job, and an element that was not entered is not told as cancelled', async () => {
    const process = (await row([task('camunda:asyncBefore="true"')])).start({ who: 'sari' });
    const [key] = process.jobs.keys();
    process.give({ type: 'cancelled', reason: 'no' });
    expect(process.last.jobsClosed).toEqual([{ key, elementId: 'ask', how: 'cancelled' }]);
    expect(process.story).toEqual(['instance.ended']);
  });

  it('a job that only continues throws no error', async () => {
    const process = (await row([task('camunda:asyncBefore="true"')])).start({ who: 'sari' });
    const [jobKey = ''] = process.jobs.keys();
    const outcome = process.give({ type: 'job-threw-error', jobKey, errorCode: 'BROKEN' });
    expect(outcome.refusal).toMatch('does no work that could throw an error');
  });

  it('a service task waits for the continuation, then for its own work', async () => {
    const process = (
      await row(['<bpmn:serviceTask id="work" camunda:topic="t" camunda:asyncBefore="true"/>'])
    ).start();
    expect(waiting(process)).toEqual(['continuation work']);
    expect(waiting(process.finishJob('work'))).toEqual(['service work']);
    expect(process.finishJob('work').ended).toBe('completed at end');
  });

  it('start, end, boundary and sub-process stop as well', async () => {
    const inner =
      '<bpmn:startEvent id="in" camunda:asyncBefore="true"/><bpmn:userTask id="ask"/><bpmn:endEvent id="out" camunda:asyncBefore="true"/>' +
      flow('i1', 'in', 'ask') +
      flow('i2', 'ask', 'out');
    const process = (
      await row(
        [`<bpmn:subProcess id="sub" camunda:asyncBefore="true">${inner}</bpmn:subProcess>`],
        '<bpmn:boundaryEvent id="told" attachedToRef="sub" camunda:asyncBefore="true"><bpmn:messageEventDefinition messageRef="m"/></bpmn:boundaryEvent>' +
          flow('f_told', 'told', 'end'),
      )
    ).start();
    expect(waiting(process)).toEqual(['continuation sub']);
    expect(waiting(process.finishJob('sub'))).toEqual(['continuation in']);
    process.finishJob('in').complete('ask');
    expect(waiting(process)).toEqual(['continuation out']);
    process.message('told');
    expect(waiting(process)).toEqual(['continuation told']);
    expect(process.finishJob('told').ended).toBe('completed at end');
  });
});

describe('after an element', () => {
  const chosen = (attribute: string) =>
    aProcess(
      `<bpmn:startEvent id="start"/><bpmn:exclusiveGateway id="which" default="f_no" ${attribute}/>
       <bpmn:userTask id="yes"/><bpmn:userTask id="no"/>
       ${flow('f1', 'start', 'which')}${flow('f_yes', 'which', 'yes', '${ok}')}${flow('f_no', 'which', 'no')}`,
    );

  it('the token stops with its work done, nothing armed and its way out chosen', async () => {
    const process = new EngineCase(await compileModel(chosen('camunda:asyncAfter="true"')));
    process.start({ ok: true });
    expect(waiting(process)).toEqual(['continuation which']);
    expect(process.story).toEqual([
      'instance.started start',
      'element.entered start',
      'element.left start',
      'element.entered which',
    ]);
    process.give({ type: 'variables-changed', variables: { ok: false } });
    process.finishJob('which');
    expect(process.story).toEqual(['element.left which', 'element.entered yes']);
    expect(process.open).toEqual(['yes']);
  });

  it('nothing stops without the attribute', async () => {
    const process = new EngineCase(await compileModel(chosen(''))).start({ ok: true });
    expect([process.open, waiting(process)]).toEqual([['yes'], []]);
  });

  it('a user task is completed, its boundary event is disarmed, and the job given up can be retried', async () => {
    const late =
      '<bpmn:boundaryEvent id="late" attachedToRef="ask"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>' +
      flow('f_late', 'late', 'end');
    const process = (await row(['<bpmn:userTask id="ask" camunda:asyncAfter="true"/>'], late)).start();
    process.complete('ask', { done: true });
    expect([process.open, process.armed, waiting(process)]).toEqual([[], [], ['continuation ask']]);
    expect(process.variables).toEqual({ done: true });
    process.failJob('ask').retry('ask');
    expect([process.open, waiting(process)]).toEqual([[], ['continuation ask']]);
    expect(process.finishJob('ask').ended).toBe('completed at end');
  });

  it('an end event that terminates does so for good, also when it waited', async () => {
    const process = new EngineCase(
      await compileModel(
        aProcess(`<bpmn:startEvent id="start"/><bpmn:parallelGateway id="fork"/><bpmn:userTask id="beside"/>
          <bpmn:endEvent id="stop" camunda:asyncAfter="true"><bpmn:terminateEventDefinition/></bpmn:endEvent>
          ${flow('f1', 'start', 'fork')}${flow('f2', 'fork', 'beside')}${flow('f3', 'fork', 'stop')}`),
      ),
    ).start();
    expect([process.open, waiting(process), process.ended]).toEqual([[], ['continuation stop'], undefined]);
    expect(process.finishJob('stop').ended).toBe('terminated at stop');
  });

  it('a link is followed when its job has run', async () => {
    const process = new EngineCase(
      await compileModel(
        aProcess(`<bpmn:startEvent id="start"/><bpmn:userTask id="ask"/>
          <bpmn:intermediateThrowEvent id="from" camunda:asyncAfter="true"><bpmn:linkEventDefinition name="L"/></bpmn:intermediateThrowEvent>
          <bpmn:intermediateCatchEvent id="to"><bpmn:linkEventDefinition name="L"/></bpmn:intermediateCatchEvent>
          ${flow('f1', 'start', 'from')}${flow('f2', 'to', 'ask')}`),
      ),
    ).start();
    expect([process.open, waiting(process)]).toEqual([[], ['continuation from']]);
    expect(process.finishJob('from').open).toEqual(['ask']);
  });
});

describe('a join', () => {
  const joined = (kind: string, attribute: string) =>
    aProcess(`<bpmn:startEvent id="start"/><bpmn:${kind} id="fork" camunda:asyncAfter="true"/>
      <bpmn:userTask id="a"/><bpmn:userTask id="b"/><bpmn:${kind} id="join" ${attribute}/><bpmn:userTask id="after"/>
      ${flow('f0', 'start', 'fork')}${flow('fa', 'fork', 'a')}${flow('fb', 'fork', 'b')}
      ${flow('ja', 'a', 'join')}${flow('jb', 'b', 'join')}${flow('on', 'join', 'after')}`);

  it.each(['parallelGateway', 'inclusiveGateway'])(
    'counts a token when its job before it has run (%s)',
    async (kind) => {
      const process = new EngineCase(await compileModel(joined(kind, 'camunda:asyncBefore="true"'))).start();
      expect(waiting(process)).toEqual(['continuation fork']);
      process.finishJob('fork').complete('a').complete('b');
      expect(waiting(process)).toEqual(['continuation join', 'continuation join']);
      process.finishJob('join');
      expect([process.open, waiting(process)]).toEqual([[], ['continuation join']]);
      process.finishJob('join');
      expect([process.open, waiting(process)]).toEqual([['after'], []]);
      expect(process.story.filter((told) => told === 'element.entered join')).toHaveLength(1);
    },
  );

  it.each(['parallelGateway', 'inclusiveGateway'])(
    'that is over does not wait for itself (%s)',
    async (kind) => {
      const process = new EngineCase(await compileModel(joined(kind, 'camunda:asyncAfter="true"'))).start();
      process.finishJob('fork').complete('a').complete('b');
      expect([process.open, waiting(process)]).toEqual([[], ['continuation join']]);
      expect(process.finishJob('join').open).toEqual(['after']);
    },
  );
});

describe('a multi-instance activity', () => {
  const rounds = (activity: string, characteristics: string) =>
    `<bpmn:userTask id="ask" ${activity}><bpmn:multiInstanceLoopCharacteristics ${characteristics}><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>`;

  it('stops around the whole by its own attributes', async () => {
    const both = 'camunda:asyncBefore="true" camunda:asyncAfter="true"';
    const process = (await row([rounds(both, '')])).start();
    expect([process.open, waiting(process)]).toEqual([[], ['continuation ask']]);
    process.finishJob('ask');
    expect([process.open, waiting(process)]).toEqual([['ask', 'ask'], []]);
    process.complete('ask').complete('ask');
    expect([process.open, waiting(process)]).toEqual([[], ['continuation ask']]);
    expect(process.finishJob('ask').ended).toBe('completed at end');
  });

  it('stops in each round by those of its characteristics', async () => {
    const both = 'camunda:asyncBefore="true" camunda:asyncAfter="true"';
    const process = (await row([rounds('', both)])).start();
    expect([process.open, waiting(process)]).toEqual([[], ['continuation ask', 'continuation ask']]);
    process.finishJob('ask').finishJob('ask');
    expect([process.open, waiting(process)]).toEqual([['ask', 'ask'], []]);
    process.complete('ask');
    expect([process.open, waiting(process)]).toEqual([['ask'], ['continuation ask']]);
    process.finishJob('ask').complete('ask').finishJob('ask');
    expect(process.ended).toBe('completed at end');
  });

  it('sequentially, one round after the other', async () => {
    const process = (await row([rounds('', 'isSequential="true" camunda:asyncBefore="true"')])).start();
    expect(waiting(process)).toEqual(['continuation ask']);
    process.finishJob('ask').complete('ask');
    expect(waiting(process)).toEqual(['continuation ask']);
    expect(process.finishJob('ask').complete('ask').ended).toBe('completed at end');
  });
});

describe('the terms of a job', () => {
  const settled = (inside: string, attributes: string) =>
    `<bpmn:scriptTask id="sum" scriptFormat="javascript" ${attributes}>${inside}<bpmn:script>1</bpmn:script></bpmn:scriptTask>`;

  it('are exclusive and of priority 0 where nothing is said', async () => {
    const process = (await row([settled('', '')])).start();
    expect(process.last.jobsOpened).toMatchObject([{ kind: 'script', exclusive: true, priority: 0 }]);
    expect(process.last.jobsOpened[0]).not.toHaveProperty('retryCycle');
  });

  it('are those of the element', async () => {
    const attributes =
      'camunda:asyncBefore="true" camunda:exclusive="false" camunda:jobPriority="${urgency * 2}"';
    const process = (await row([settled(retry('${waits}'), attributes)])).start({
      urgency: 4,
      waits: 'PT1M,PT5M',
    });
    const terms = { exclusive: false, priority: 8, retryCycle: 'PT1M,PT5M' };
    expect(process.last.jobsOpened).toMatchObject([{ kind: 'continuation', ...terms }]);
    process.finishJob('sum');
    expect(process.last.jobsOpened).toMatchObject([{ kind: 'script', ...terms }]);
  });

  it('are those of the process where the element says none; camunda:taskPriority is for topics', async () => {
    const process = (
      await row(
        [
          settled('', 'camunda:asyncBefore="true"'),
          '<bpmn:serviceTask id="work" camunda:topic="t"/>',
          '<bpmn:serviceTask id="own" camunda:topic="t" camunda:taskPriority="1"/>',
        ],
        retry('R7/PT1H'),
        'camunda:jobPriority="5" camunda:taskPriority="9"',
      )
    ).start();
    expect(process.last.jobsOpened).toMatchObject([{ priority: 5, retryCycle: 'R7/PT1H' }]);
    process.finishJob('sum').finishJob('sum');
    expect(process.last.jobsOpened).toMatchObject([
      { elementId: 'work', priority: 9, retryCycle: 'R7/PT1H' },
    ]);
    process.finishJob('work');
    expect(process.last.jobsOpened).toMatchObject([{ elementId: 'own', priority: 1 }]);
  });

  it.each([
    ['camunda:jobPriority="${x}"', '', { x: 'high' }, /The priority of .*sum.* is "high" and not a number/],
    ['camunda:jobPriority="${x}"', '', { x: 1.5 }, /The priority of .*sum.* is 1.5 and not a whole number/],
    ['', retry('${x}'), { x: 'often' }, /The retry cycle of .*sum.* is "often" and not like R3\/PT10M/],
  ])(
    'that cannot be used are an incident until they can (%s%s)',
    async (attributes, inside, variables, says) => {
      const process = (await row([settled(inside, `camunda:asyncBefore="true" ${attributes}`)])).start(
        variables,
      );
      expect([waiting(process), process.problems]).toEqual([[], [expect.stringMatching(says)]]);
      process.give({ type: 'variables-changed', variables: { x: attributes ? 3 : 'R3/PT10M' } });
      expect([waiting(process.retry('sum')), process.problems]).toEqual([['continuation sum'], []]);
    },
  );
});
