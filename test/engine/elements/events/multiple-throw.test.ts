import { compileModel } from '../../../../src/engine/model/compile-model.ts';
import { EngineCase } from '../../engine-case.ts';
import { aProcess } from '../../model/a-process.ts';
import { compensate as undo, inside, path, row, undoable } from '../sub-processes/a-compensation.ts';
import {
  begun,
  beside,
  boundary,
  cancel,
  error,
  escalation,
  event,
  M,
  N,
  S,
  terminate,
  modelOf,
} from './a-multiple.ts';

const task = (id: string) => `<bpmn:userTask id="${id}"/>`;
const thrown = ({ last }: EngineCase) => [
  ...last.messagesThrown.map(({ name }) => name),
  ...last.signalsThrown.map(({ name }) => name),
  ...last.events.flatMap((told) => (told.type === 'escalation.thrown' ? told.escalationCode : [])),
];

describe('a throw event with several definitions', () => {
  it('throws all of them, in their order, and goes on', async () => {
    const process = await begun(
      event('intermediateThrowEvent', 'x', N + M + S + escalation) + task('t'),
      'x',
      't',
    );
    expect([thrown(process), process.open]).toEqual([['N', 'M', 'S', 'X'], ['t']]);
  });

  it('throws none of them where one has no name yet: its retry throws all, once', async () => {
    const named = '<bpmn:messageEventDefinition messageRef="u"/>';
    const content = row(event('intermediateThrowEvent', 'x', S + named), 'x');
    const model = await compileModel(aProcess(content, beside + '<bpmn:message id="u" name="${nama}"/>'));
    const process = new EngineCase(model).start();
    expect([thrown(process), process.problems.length]).toEqual([[], 1]);
    process.give({ type: 'variables-changed', variables: { nama: 'K' } });
    expect([thrown(process.retry('x')), process.ended]).toEqual([['K', 'S'], 'completed at end']);
  });

  it('throws what is left, too, when the first made someone interrupt it', async () => {
    const content =
      inside('x', event('intermediateThrowEvent', 'up', escalation + M + S) + task('t'), ['up', 't']) +
      boundary('x', 'b', escalation);
    const process = await begun(content, 'x');
    expect([thrown(process), process.open]).toEqual([['M', 'S', 'X'], ['b-task']]);
  });

  it('escalates no further when its first escalation made someone interrupt it', async () => {
    const content =
      inside('x', event('intermediateThrowEvent', 'up', escalation + M + escalation) + task('t'), [
        'up',
        't',
      ]) + boundary('x', 'b', escalation);
    const process = await begun(content, 'x');
    expect([thrown(process), process.open]).toEqual([['M', 'X'], ['b-task']]);
  });

  it('has things undone when it has thrown the rest, and waits for that', async () => {
    const throwing = event('intermediateThrowEvent', 'x', undo() + M);
    const process = (await begun(undoable('a') + throwing + task('t'), 'a', 'x', 't')).complete('a');
    expect([thrown(process), process.open]).toEqual([['M'], ['undo-a']]);
    expect(process.complete('undo-a').open).toEqual(['t']);
  });

  it('has each of several activities undone, the last done first', async () => {
    const three = undoable('a') + undoable('b') + undoable('c');
    const throwing = event('intermediateThrowEvent', 'x', undo('a') + undo('b'));
    const process = await begun(three + throwing, 'a', 'b', 'c', 'x');
    process.complete('a').complete('b').complete('c');
    expect(process.open).toEqual(['undo-b']);
    expect(process.complete('undo-b').open).toEqual(['undo-a']);
    expect(process.complete('undo-a').ended).toBe('completed at end');
  });
});

describe('an end event with several definitions', () => {
  const ending = (definitions: string, tag = 'subProcess', more = '') =>
    begun(
      inside('x', task('t') + task('u') + event('endEvent', 'stop', definitions) + path('t', 'stop'), [], tag)
        .replace('</bpmn:subProcess>', `${path('x-in', 't')}${path('x-in', 'u')}</bpmn:subProcess>`)
        .replace('</bpmn:transaction>', `${path('x-in', 't')}${path('x-in', 'u')}</bpmn:transaction>`) + more,
      'x',
    );

  it('throws all of them and ends there', async () => {
    const process = (await ending(M + S + escalation)).complete('t');
    expect([thrown(process), process.open]).toEqual([['M', 'S', 'X'], ['u']]);
    expect(process.complete('u').ended).toBe('completed at end');
  });

  it('fails when it has thrown the rest, wherever the error stands', async () => {
    const process = (await ending(error + M, 'subProcess', boundary('x', 'b', error))).complete('t');
    expect([thrown(process), process.open]).toEqual([['M'], ['b-task']]);
  });

  it('throws nothing where nobody catches its error, so that a retry does not throw it twice', async () => {
    const process = (await ending(M + error)).complete('t');
    expect(thrown(process)).toEqual([]);
    expect(process.problems).toEqual([expect.stringMatching(/"E", thrown by "stop", is caught by no one/)]);
    expect([thrown(process.retry('stop')), process.problems.length]).toEqual([[], 1]);
  });

  it('throws the rest where the error nobody catches goes to the caller of the process', async () => {
    const content = task('t') + event('endEvent', 'stop', M + error) + path('t', 'stop');
    const process = new EngineCase(await modelOf(content, 't'), { called: true }).start().complete('t');
    expect([thrown(process), process.ended]).toEqual([['M'], 'terminated at stop']);
  });

  it('terminates, or cancels its transaction, when it has thrown the rest', async () => {
    const terminated = (await ending(terminate + M)).complete('t');
    expect([thrown(terminated), terminated.ended]).toEqual([['M'], 'completed at end']);
    const cancelled = (await ending(M + cancel, 'transaction', boundary('x', 'b', cancel))).complete('t');
    expect([thrown(cancelled), cancelled.open]).toEqual([['M'], ['b-task']]);
  });

  it('has things undone when it has thrown the rest, and ends when they are', async () => {
    const throwing = event('endEvent', 'stop', undo() + M);
    const process = (
      await begun(undoable('a') + throwing + task('t') + path('a', 'stop'), 'a', 't')
    ).complete('a');
    expect([thrown(process), process.open]).toEqual([['M'], ['t', 'undo-a']]);
    expect(process.complete('t').complete('undo-a').ended).toBe('completed at stop');
  });
});
