import { EngineCase } from '../../engine-case.ts';
import { inside, path } from '../sub-processes/a-compensation.ts';
import {
  begun,
  boundary,
  condition,
  cycle,
  escalation,
  event,
  eventSubProcess,
  M,
  N,
  parallel,
  S,
  timer,
  waitsFor,
} from './a-multiple.ts';

const task = (id: string) => `<bpmn:userTask id="${id}"/>`;
const arrivedIn = ({ snapshot }: EngineCase) =>
  [...Object.values(snapshot?.tokens ?? {}), ...Object.values(snapshot?.scopes ?? {})]
    .map(({ arrived }) => arrived)
    .filter((arrived) => arrived !== undefined);

describe('a parallel multiple catch event', () => {
  const caught = (definitions: string) =>
    begun(event('intermediateCatchEvent', 'x', definitions, parallel) + task('after'), 'x', 'after');

  it('goes on when the last has come, in whatever order', async () => {
    const process = await caught(M + S + timer('PT1H'));
    process.signal('S').fire('x');
    expect([process.open, waitsFor(process), arrivedIn(process)]).toEqual([[], ['M'], [{ x: [1, 2] }]]);
    process.receive('M', { dari: 'M' });
    expect([process.open, process.armed, arrivedIn(process)]).toEqual([['after'], [], []]);
    expect(process.variables).toEqual({ dari: 'M' });
  });

  it('hears each of them once', async () => {
    const process = await caught(M + S);
    process.signal('S');
    expect(process.give({ type: 'signal-arrived', name: 'S', variables: {} }).refusal).toMatch(
      /nothing waits/,
    );
    expect(process.open).toEqual([]);
  });

  it('counts a condition that has been true, even where it is so no more', async () => {
    const process = await caught(M + condition('${n == 1}'));
    for (const n of [1, 2]) process.give({ type: 'variables-changed', variables: { n } });
    expect(process.receive('M').open).toEqual(['after']);
  });

  it('is one alternative behind an event-based gateway, taken when it is whole', async () => {
    const ways =
      event('intermediateCatchEvent', 'x', M + S, parallel) + event('intermediateCatchEvent', 'y', N);
    const gateway = () =>
      begun(
        `<bpmn:eventBasedGateway id="g"/>${ways}${task('a')}${task('b')}${path('g', 'y', 'b')}`,
        'g',
        'x',
        'a',
      );
    const whole = (await gateway()).signal('S');
    expect(waitsFor(whole)).toEqual(['N', 'M']);
    expect([whole.receive('M').open, whole.armed]).toEqual([['a'], []]);
    const other = (await gateway()).signal('S').receive('N');
    expect([other.open, other.armed, arrivedIn(other)]).toEqual([['b'], [], []]);
  });

  it('is an ordinary event where it has one definition', async () => {
    expect((await caught(M)).receive('M').open).toEqual(['after']);
  });
});

describe('a parallel multiple boundary event', () => {
  const guarded = (definitions: string, interrupting: boolean) =>
    begun(
      task('x') + boundary('x', 'b', definitions, `${parallel} cancelActivity="${String(interrupting)}"`),
      'x',
    );

  it('interrupts when all have come, and not before', async () => {
    const process = await guarded(M + S, true);
    expect(process.receive('M').open).toEqual(['x']);
    expect([process.signal('S').open, process.armed, arrivedIn(process)]).toEqual([['b-task'], [], []]);
  });

  it('forgets what has come when its activity is done before the last', async () => {
    const process = (await guarded(M + S, true)).receive('M').complete('x');
    expect([process.ended, arrivedIn(process)]).toEqual(['completed at end', []]);
  });

  it('that does not interrupt waits for all of them again, every time', async () => {
    const process = await guarded(M + S, false);
    for (const times of [1, 2, 3]) {
      process.receive('M');
      expect([process.open.length, waitsFor(process)]).toEqual([times, ['S']]);
      process.signal('S');
      expect([process.open.length, waitsFor(process), arrivedIn(process)]).toEqual([
        times + 1,
        ['M', 'S'],
        [],
      ]);
    }
  });

  it('that does not interrupt asks of a condition that it becomes true anew', async () => {
    const process = await guarded(M + condition('${n == 1}'), false);
    const set = (n: number) => process.give({ type: 'variables-changed', variables: { n } });
    set(1);
    expect(process.receive('M').open).toEqual(['b-task', 'x']);
    process.receive('M');
    expect(process.open).toEqual(['b-task', 'x']);
    set(2);
    set(1);
    expect(process.open).toEqual(['b-task', 'b-task', 'x']);
  });

  it('that does not interrupt fires with every turn of its cycle that a message came for', async () => {
    const process = await guarded(M + cycle('R2/PT1H'), false);
    process.fire('b').receive('M').receive('M');
    expect(process.open).toEqual(['b-task', 'x']);
    expect(process.fire('b').open).toEqual(['b-task', 'b-task', 'x']);
    expect(process.armed).toEqual([]);
  });

  it('that does not interrupt is over when one of them was a time that does not come again', async () => {
    const process = (await guarded(M + timer('PT1H'), false)).fire('b').receive('M');
    expect([process.open, process.armed]).toEqual([['b-task', 'x'], []]);
  });

  it('waits for an escalation, too, which goes by until all have come', async () => {
    const escalating = inside(
      'x',
      task('t') +
        task('u') +
        event('intermediateThrowEvent', 'up', escalation) +
        event('intermediateThrowEvent', 'again', escalation),
      ['t', 'up', 'u', 'again'],
    );
    const process = await begun(
      escalating + boundary('x', 'b', M + escalation, `${parallel} cancelActivity="false"`),
      'x',
    );
    expect(process.complete('t').open).toEqual(['u']);
    expect(process.receive('M').open).toEqual(['b-task', 'u']);
    expect(process.receive('M').complete('u').open).toEqual(['b-task', 'b-task']);
  });
});

describe('a parallel multiple start of an event sub-process', () => {
  it('takes over when all have come', async () => {
    const process = await begun(task('x') + eventSubProcess(M + S, parallel), 'x');
    expect([process.signal('S').open, arrivedIn(process)]).toEqual([['x'], [{ on: [1] }]]);
    expect([process.receive('M').open, process.armed]).toEqual([['handle'], []]);
  });

  it('that does not interrupt runs beside, again whenever all have come', async () => {
    const process = await begun(
      task('x') + eventSubProcess(M + S, `${parallel} isInterrupting="false"`),
      'x',
    );
    process.signal('S').receive('M').receive('M').signal('S');
    expect(process.open).toEqual(['handle', 'handle', 'x']);
    process.complete('x').complete('handle').complete('handle');
    expect([process.ended, process.armed]).toEqual([expect.stringMatching(/^completed/), []]);
  });
});
