import { compileModel } from '../../../../src/engine/model/compile-model.ts';
import { EngineCase } from '../../engine-case.ts';
import { aProcess } from '../../model/a-process.ts';
import { inside, row } from '../sub-processes/a-compensation.ts';
import { beside, boundary, escalation, eventSubProcess, M, S } from '../events/a-multiple.ts';

const definitions =
  '<bpmn:signalEventDefinition id="ds" signalRef="s"/><bpmn:messageEventDefinition id="dm" messageRef="m"/>' +
  '<bpmn:escalationEventDefinition id="dx" escalationRef="esc"/>';
const loop = (attributes: string, content = '') =>
  `<bpmn:multiInstanceLoopCharacteristics ${attributes}><bpmn:loopCardinality>3</bpmn:loopCardinality>${content}</bpmn:multiInstanceLoopCharacteristics>`;
const complex = (condition: string, thrown: string) =>
  `<bpmn:complexBehaviorDefinition><bpmn:condition>${condition}</bpmn:condition><bpmn:event>${thrown}</bpmn:event></bpmn:complexBehaviorDefinition>`;
const notInterrupting = 'cancelActivity="false"';

async function repeated(repetition: string, guards = ''): Promise<EngineCase> {
  const content = `<bpmn:userTask id="x">${repetition}</bpmn:userTask>${guards}`;
  return new EngineCase(await compileModel(aProcess(row(content, 'x'), beside + definitions))).start();
}

describe('a multi-instance that throws', () => {
  it('nothing, where it does not say so: it goes on after all', async () => {
    const process = await repeated(loop(''), boundary('x', 'b', S, notInterrupting));
    process.complete('x').complete('x').complete('x');
    expect(process.outcomes.flatMap(({ signalsThrown }) => signalsThrown)).toEqual([]);
    expect(process.ended).toBe('completed at end');
  });

  it('for every round (none) lets its boundary event happen each time, and goes on after all', async () => {
    const process = await repeated(
      loop('behavior="None" noneBehaviorEventRef="ds"'),
      boundary('x', 'b', S, notInterrupting),
    );
    expect(process.complete('x').open).toEqual(['b-task', 'x', 'x']);
    expect(process.story.slice(0, 3)).toEqual(['signal.thrown x', 'signal.received b', 'element.entered b']);
    expect(process.complete('x').open).toEqual(['b-task', 'b-task', 'x']);
    process.complete('x');
    expect([process.open, process.last.signalsThrown]).toEqual([
      ['b-task', 'b-task', 'b-task'],
      [{ elementId: 'x', name: 'S', variables: {} }],
    ]);
  });

  it('for the first round only (one)', async () => {
    const process = await repeated(
      loop('behavior="One" oneBehaviorEventRef="dx"'),
      boundary('x', 'b', escalation, notInterrupting),
    );
    process.complete('x').complete('x');
    expect(process.open).toEqual(['b-task', 'x']);
  });

  it('gives the other rounds up where that interrupts it', async () => {
    const process = await repeated(
      loop('behavior="One" oneBehaviorEventRef="dx"'),
      boundary('x', 'b', escalation),
    );
    expect([process.complete('x').open, process.armed]).toEqual([['b-task'], []]);
    expect(process.complete('b-task').ended).toBe('completed at b-task');
  });

  it('what its conditions say (complex), all that hold', async () => {
    const process = await repeated(
      loop(
        'behavior="Complex" isSequential="true"',
        complex('${nrOfCompletedInstances == 2}', M + S) + complex('${loopCounter == 0}', escalation),
      ),
      boundary('x', 'b', escalation, notInterrupting) + boundary('x', 'c', S, notInterrupting),
    );
    expect(process.complete('x').open).toEqual(['b-task', 'x']);
    expect(process.last.messagesThrown).toEqual([]);
    expect(process.complete('x').open).toEqual(['b-task', 'c-task', 'x']);
    expect(process.last.messagesThrown).toMatchObject([{ elementId: 'x', name: 'M' }]);
    expect(process.complete('x').last.messagesThrown).toEqual([]);
  });

  it('outwards, where its own boundary does not catch it', async () => {
    const many = `<bpmn:userTask id="t">${loop('behavior="One" oneBehaviorEventRef="dx"')}</bpmn:userTask>`;
    const content = inside('x', many + eventSubProcess(escalation, 'isInterrupting="false"'), ['t']);
    const file = aProcess(row(content, 'x'), beside + definitions);
    expect(new EngineCase(await compileModel(file)).start().complete('t').open).toEqual(['handle', 't', 't']);
  });

  it('is an incident, and counts no round twice, while its condition cannot be answered', async () => {
    const process = await repeated(
      loop('behavior="Complex"', complex('${cukup &gt; 1}', escalation)),
      boundary('x', 'b', escalation, notInterrupting),
    );
    process.complete('x');
    expect(process.problems).toEqual([expect.stringMatching(/behaviour condition of "x"/)]);
    process.give({ type: 'variables-changed', variables: { cukup: 2 } });
    expect([process.retry('x').open, process.problems]).toEqual([['b-task', 'x', 'x'], []]);
    process.complete('x').complete('x');
    expect(process.open).toEqual(['b-task', 'b-task', 'b-task']);
  });

  it('of a sub-process, when each is over', async () => {
    const many = `<bpmn:subProcess id="x">${loop('behavior="None" noneBehaviorEventRef="dx"')}<bpmn:userTask id="t"/></bpmn:subProcess>`;
    const content = row(many + boundary('x', 'b', escalation, notInterrupting), 'x');
    const process = new EngineCase(await compileModel(aProcess(content, beside + definitions))).start();
    expect(process.complete('t').open).toEqual(['b-task', 't', 't']);
  });
});
