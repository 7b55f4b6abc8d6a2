import {
  all,
  boundary,
  besideIt,
  event,
  eventSub,
  failing,
  inTurn,
  job,
  rounds,
  start,
  sub,
  task,
  tasks,
  ways,
} from './a-drawing.ts';
import { itPlays } from './a-play.ts';

// What is done one after the other: loops, and rounds inside rounds.

itPlays('an activity that is repeated', [
  {
    name: 'inside another',
    drawing: [start, sub('p1', rounds(2) + task('a', inTurn(2))), tasks('z'), ways('s > p1 > z')],
    lines: ['→ a a', 'a → a a', 'a → a a', 'a → a', 'a → z', 'z → end'],
  },
  {
    name: 'calls once a round',
    drawing: [
      start,
      `<callActivity id="c" calledElement="x">${rounds(2)}</callActivity>`,
      tasks('z'),
      ways('s > c > z'),
    ],
    lines: ['→ c c', 'c → c', 'c → z', 'z → end'],
  },
  {
    name: 'stops calling',
    drawing: [
      start,
      `<callActivity id="c" calledElement="x">${inTurn(3)}</callActivity>`,
      boundary('b', 'c', 'timer'),
      tasks('y z'),
      ways('s > c > z', 'b > y'),
    ],
    lines: ['→ c', 'c → c', 'b → y', 'y → end'],
  },
  {
    name: 'has an event sub-process in each round that runs',
    drawing: [
      start,
      sub(
        'p1',
        rounds(2) +
          tasks('a') +
          all('startEvent', 'is') +
          ways('is > a') +
          eventSub('es', event('startEvent', 'st', 'signal', 'S') + tasks('h') + ways('st > h')),
      ),
      tasks('z'),
      ways('s > p1 > z'),
    ],
    lines: ['→ a a', 'a → a', '!S → h', 'h → z', 'z → end'],
  },
  {
    name: 'is interrupted in one round',
    drawing: [
      start,
      sub(
        'p1',
        rounds(2) +
          tasks('a') +
          eventSub('es', event('startEvent', 'st', 'message', 'M') + tasks('h') + ways('st > h')),
      ),
      tasks('z'),
      ways('s > p1 > z'),
    ],
    lines: ['→ a a', 'st → a h', 'a → h', 'h → z', 'z → end'],
  },
  {
    name: 'recovers in each round',
    drawing: [
      start,
      sub(
        'p1',
        rounds(2) +
          tasks('a') +
          failing('x') +
          ways('a > x') +
          eventSub('es', event('startEvent', 'st', 'error', 'E') + tasks('h') + ways('st > h')),
      ),
      tasks('z'),
      ways('s > p1 > z'),
    ],
    lines: ['→ a a', 'a → a h', 'a → h h', 'h → h', 'h → z', 'z → end'],
  },
  {
    name: 'terminates a round inside another sub-process',
    drawing: [
      start,
      sub(
        'o',
        sub('p1', rounds(2) + tasks('a b') + event('endEvent', 't', 'terminate') + ways('a > t')) +
          tasks('k') +
          ways('p1 > k'),
      ),
      tasks('z'),
      ways('s > o > z'),
    ],
    lines: ['→ a a b b', 'a → a b', 'a → k', 'k → z', 'z → end'],
  },
  {
    name: 'fails in its last round',
    drawing: [
      start,
      job('j', rounds(2)),
      boundary('b', 'j', 'error'),
      tasks('y z'),
      ways('s > j > z', 'b > y'),
    ],
    lines: ['→ j j', 'j → j', 'E@j → y', 'y → end'],
  },
  {
    name: 'tested before',
    drawing: [
      start,
      task(
        'a',
        '<standardLoopCharacteristics testBefore="true"><loopCondition>=again</loopCondition></standardLoopCharacteristics>',
      ),
      tasks('z'),
      ways('s > a > z'),
    ],
    lines: ['{"again":false} → z', 'z → end'],
  },
  {
    name: 'tested after',
    drawing: [
      start,
      task(
        'a',
        '<standardLoopCharacteristics><loopCondition>=again</loopCondition></standardLoopCharacteristics>',
      ),
      tasks('z'),
      ways('s > a > z'),
    ],
    lines: ['{"again":false} → a', 'a {"again":true} → a', 'a {"again":false} → z', 'z → end'],
  },
  {
    name: 'terminated in each turn of a loop',
    drawing: [
      start,
      sub(
        'p1',
        '<standardLoopCharacteristics loopMaximum="2"/>' +
          tasks('a b') +
          event('endEvent', 't', 'terminate') +
          ways('a > t'),
      ),
      tasks('z'),
      ways('s > p1 > z'),
    ],
    lines: ['→ a b', 'a → a b', 'a → z', 'z → end'],
  },
  {
    name: 'listens in each turn of a loop',
    drawing: [
      start,
      sub(
        'p1',
        '<standardLoopCharacteristics loopMaximum="2"/>' +
          tasks('a') +
          eventSub('es', event('startEvent', 'st', 'timer', 'PT1H', besideIt) + tasks('h') + ways('st > h')),
      ),
      tasks('z'),
      ways('s > p1 > z'),
    ],
    lines: ['→ a', 'st → a h', 'a → h', 'h → a', 'st → a h', 'h → a', 'a → z', 'z → end'],
  },
]);
