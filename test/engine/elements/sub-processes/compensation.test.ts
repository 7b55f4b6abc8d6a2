import { compileModel } from '../../../../src/engine/model/compile-model.ts';
import { aProcess } from '../../model/a-process.ts';
import { EngineCase } from '../../engine-case.ts';
import { compensate, inside, path, row, throwing, undoable, undoneBy } from './a-compensation.ts';

const started = async (content: string, variables = {}) =>
  new EngineCase(await compileModel(aProcess(content, '<bpmn:error id="E" errorCode="X"/>'))).start(
    variables,
  );

describe('compensation', () => {
  it('undoes what was done, the last first, one after the other, and then goes on', async () => {
    // given
    const process = await started(row(undoable('a') + undoable('b') + throwing('back'), 'a', 'b', 'back'));
    process.complete('a').complete('b');
    // then
    expect(process.open).toEqual(['undo-b']);
    expect(process.flows).not.toContain('back-end');
    expect(process.complete('undo-b').open).toEqual(['undo-a']);
    expect(process.complete('undo-a').ended).toBe('completed at end');
  });

  it('undoes only the activity that is named', async () => {
    const process = await started(
      row(undoable('a') + undoable('b') + throwing('back', 'a'), 'a', 'b', 'back'),
    );
    expect(process.complete('a').complete('b').open).toEqual(['undo-a']);
    expect(process.complete('undo-a').ended).toBe('completed at end');
  });

  it('undoes everything once: a second throw goes on at once', async () => {
    const content = undoable('a') + throwing('back') + '<bpmn:userTask id="between"/>' + throwing('again');
    const process = await started(row(content, 'a', 'back', 'between', 'again'));
    process.complete('a').complete('undo-a').complete('between');
    expect(process.ended).toBe('completed at end');
  });

  it('leaves alone what was not done', async () => {
    const content = `<bpmn:parallelGateway id="fork"/>${undoable('a')}${undoable('b')}${throwing('back')}${path('fork', 'b')}`;
    const process = await started(row(content, 'fork', 'a', 'back')).then((one) => one.complete('a'));
    expect(process.open).toEqual(['b', 'undo-a']);
    expect(process.complete('undo-a').open).toEqual(['b']);
  });

  it('undoes as often as it was done: each round of a repeated task, with what that round saw', async () => {
    const many = `<bpmn:multiInstanceLoopCharacteristics camunda:collection="people" camunda:elementVariable="person"/>`;
    const handler = '<bpmn:serviceTask id="undo-a" camunda:topic="undo" isForCompensation="true"/>';
    const content = undoable('a', many, handler) + throwing('back');
    const process = await started(row(content, 'a', 'back'), { people: ['Ani', 'Budi'] });
    process.complete('a').complete('a');
    const asked = () => [...process.jobs.values()].map(({ variables }) => variables.person);
    expect(asked()).toEqual(['Budi']);
    process.finishJob('undo-a');
    expect(asked()).toEqual(['Ani']);
    expect(process.finishJob('undo-a').ended).toBe('completed at end');
  });

  it('is thrown by an end event, too, which ends when all is undone', async () => {
    const content = `<bpmn:startEvent id="start"/>${undoable('a')}<bpmn:endEvent id="end">${compensate()}</bpmn:endEvent>`;
    const process = await started(content + path('start', 'a', 'end')).then((one) => one.complete('a'));
    expect([process.open, process.ended]).toEqual([['undo-a'], undefined]);
    expect(process.complete('undo-a').ended).toBe('completed at end');
  });

  it('has nothing to undo of a repeated task that had no round', async () => {
    const none = `<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>0</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>`;
    const process = await started(row(undoable('a', none) + throwing('back'), 'a', 'back'));
    expect(process.ended).toBe('completed at end');
  });

  it.each(['completed', 'cancelled'])('keeps no trace in an instance that was %s', async (how) => {
    const process = await started(row(undoable('a') + '<bpmn:userTask id="b"/>', 'a', 'b'));
    process.complete('a');
    expect(JSON.stringify(process.snapshot)).toMatch(/done/);
    if (how === 'cancelled') process.give({ type: 'cancelled', reason: 'withdrawn' });
    else process.complete('b');
    expect(process.last.ended?.how).toBe(how);
    expect(JSON.stringify(process.snapshot)).not.toMatch(/done/);
  });

  it('keeps no trace where nothing can be undone', async () => {
    const process = await started(row('<bpmn:userTask id="a"/><bpmn:userTask id="b"/>', 'a', 'b'));
    process.complete('a');
    expect(JSON.stringify(process.snapshot)).not.toMatch(/done|undo/);
  });

  it('stops with what threw it: a boundary event around both cancels the handler', async () => {
    const sub = inside('sub', undoable('a') + throwing('back'), ['a', 'back']);
    const late = `<bpmn:boundaryEvent id="late" attachedToRef="sub"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent><bpmn:userTask id="other"/>`;
    const process = await started(row(sub + late + path('late', 'other'), 'sub')).then((one) =>
      one.complete('a'),
    );
    expect(process.open).toEqual(['undo-a']);
    expect(process.fire('late').open).toEqual(['other']);
  });

  it('fails as its handler does: the error goes to who catches around the throw', async () => {
    const handler = '<bpmn:serviceTask id="undo-a" camunda:topic="undo" isForCompensation="true"/>';
    const sub = inside('sub', undoable('a', '', handler) + throwing('back'), ['a', 'back']);
    const broken = `<bpmn:boundaryEvent id="broken" attachedToRef="sub"><bpmn:errorEventDefinition errorRef="E"/></bpmn:boundaryEvent><bpmn:userTask id="mend"/>`;
    const process = await started(row(sub + broken + path('broken', 'mend'), 'sub'));
    expect(process.complete('a').throwError('undo-a', 'X').open).toEqual(['mend']);
  });
});

it('a handler whose error an event sub-process catches ends the throw, too', async () => {
  const handler = '<bpmn:serviceTask id="undo-a" camunda:topic="undo" isForCompensation="true"/>';
  const mend = `<bpmn:subProcess id="mend" triggeredByEvent="true"><bpmn:startEvent id="failed"><bpmn:errorEventDefinition errorRef="E"/></bpmn:startEvent>
    <bpmn:userTask id="mending"/>${path('failed', 'mending')}</bpmn:subProcess>`;
  const process = await started(row(undoable('a', '', handler) + throwing('back') + mend, 'a', 'back'));
  expect(process.complete('a').throwError('undo-a', 'X').open).toEqual(['mending']);
  process.complete('mending');
  expect(process.last.ended?.how).toBe('completed');
  expect(process.flows).not.toContain('back-end');
});

describe('compensation of a sub-process', () => {
  const after = throwing('back', 'sub');

  it('shows its handlers the variables the sub-process had at its end', async () => {
    // given
    const handler = '<bpmn:serviceTask id="undo-a" camunda:topic="undo" isForCompensation="true"/>';
    const sub = inside('sub', undoable('a', '', handler), ['a']);
    const process = await started(row(sub + after, 'sub', 'back'), { place: 'outside' });
    const key = Object.keys(process.snapshot?.scopes ?? {}).at(-1) ?? '';
    const snapshot = structuredClone(process.snapshot);
    Object.assign(snapshot?.scopes[key] ?? {}, { vars: { place: 'inside' } });
    process.snapshot = snapshot;
    // when
    process.complete('a');
    // then
    expect(process.last.jobsOpened[0]?.variables).toEqual({ place: 'inside' });
    expect(process.finishJob('undo-a').ended).toBe('completed at end');
  });

  it('that completed undoes what was done in it, at every depth', async () => {
    const sub = inside('sub', inside('deep', undoable('a'), ['a']) + undoable('b'), ['deep', 'b']);
    const process = await started(row(sub + after, 'sub', 'back')).then((one) =>
      one.complete('a').complete('b'),
    );
    expect(process.open).toEqual(['undo-b']);
    expect(process.complete('undo-b').open).toEqual(['undo-a']);
    expect(process.complete('undo-a').ended).toBe('completed at end');
  });

  it('that still runs, or was interrupted, undoes nothing of it', async () => {
    const sub = inside('sub', undoable('a') + '<bpmn:serviceTask id="job" camunda:topic="t"/>', ['a', 'job']);
    const broken = `<bpmn:boundaryEvent id="broken" attachedToRef="sub"><bpmn:errorEventDefinition/></bpmn:boundaryEvent>`;
    const process = await started(row(sub + broken + after + path('broken', 'back'), 'sub', 'back'));
    process.complete('a').throwError('job', 'X');
    expect(process.ended).toBe('completed at end');
    expect(process.flows).toContain('back-end');
  });

  it('is done by its own event sub-process, which says itself what it undoes', async () => {
    const own = `<bpmn:subProcess id="own" triggeredByEvent="true"><bpmn:startEvent id="own-in">${compensate()}</bpmn:startEvent>
      <bpmn:userTask id="tell"/>${throwing('own-back', 'a')}${path('own-in', 'tell', 'own-back')}</bpmn:subProcess>`;
    const sub = inside('sub', undoable('a') + undoable('b') + own, ['a', 'b']);
    const process = await started(row(sub + after, 'sub', 'back')).then((one) =>
      one.complete('a').complete('b'),
    );
    expect(process.open).toEqual(['tell']);
    expect(process.complete('tell').open).toEqual(['undo-a']);
    expect(process.complete('undo-a').ended).toBe('completed at end');
  });

  it('is done by the handler of the sub-process where it has one', async () => {
    const sub = inside('sub', undoable('a'), ['a']);
    const handler = '<bpmn:userTask id="undo-sub" isForCompensation="true"/>';
    const process = await started(row(sub + undoneBy('sub', handler) + after, 'sub', 'back'));
    expect(process.complete('a').open).toEqual(['undo-sub']);
    expect(process.complete('undo-sub').ended).toBe('completed at end');
  });
});

describe('compensation that is not waited for', () => {
  const meanwhile = compensate().replace('/>', ' waitForCompletion="false"/>');

  it('runs beside the token, which goes on; the process ends when both are done', async () => {
    const throwing = `<bpmn:intermediateThrowEvent id="back">${meanwhile}</bpmn:intermediateThrowEvent>`;
    const process = await started(
      row(undoable('a') + undoable('b') + throwing + '<bpmn:userTask id="t"/>', 'a', 'b', 'back', 't'),
    );
    process.complete('a').complete('b');
    expect(process.open).toEqual(['t', 'undo-b']);
    process.complete('t');
    expect(process.ended).toBeUndefined();
    expect(process.complete('undo-b').open).toEqual(['undo-a']);
    expect(process.complete('undo-a').ended).toMatch(/^completed/);
  });

  it('undoes nothing twice, and stops with what it runs in', async () => {
    const throwing = `<bpmn:intermediateThrowEvent id="back">${meanwhile}</bpmn:intermediateThrowEvent>`;
    const again = throwing.replace('"back"', '"again"');
    const stop = '<bpmn:endEvent id="stop"><bpmn:terminateEventDefinition/></bpmn:endEvent>';
    const process = await started(
      row(
        undoable('a') + throwing + again + `<bpmn:userTask id="t"/>${stop}${path('t', 'stop')}`,
        'a',
        'back',
        'again',
        't',
      ),
    );
    expect(process.complete('a').open).toEqual(['t', 'undo-a']);
    expect(process.complete('t').ended).toBe('terminated at stop');
  });
});
