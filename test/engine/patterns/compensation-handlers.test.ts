import {
  all,
  boundary,
  compensating,
  event,
  eventSub,
  failing,
  rounds,
  start,
  sub,
  task,
  tasks,
  undoable,
  ways,
} from './a-drawing.ts';
import { itPlays } from './a-play.ts';

// Who undoes, and what becomes of it meanwhile.

itPlays('compensation', [
  {
    name: 'that no one waits for',
    drawing: [
      start,
      tasks('a'),
      undoable('a'),
      '<intermediateThrowEvent id="t"><compensateEventDefinition waitForCompletion="false"/></intermediateThrowEvent>',
      tasks('z'),
      ways('s > a > t > z'),
    ],
    lines: ['→ a', 'a → undo-a z', 'z → undo-a', 'undo-a → end'],
  },
  {
    name: 'by a sub-process',
    drawing: [
      start,
      tasks('a'),
      boundary('c-a', 'a', 'compensate'),
      sub('u', tasks('x y') + ways('x > y'), 'isForCompensation="true"'),
      '<association id="as" sourceRef="c-a" targetRef="u"/>',
      compensating('t'),
      tasks('z'),
      ways('s > a > t > z'),
    ],
    lines: ['→ a', 'a → x', 'x → y', 'y → z', 'z → end'],
  },
  {
    name: 'by a handler with a boundary event',
    drawing: [
      start,
      tasks('a'),
      boundary('c-a', 'a', 'compensate'),
      task('u', '', 'isForCompensation="true"'),
      '<association id="as" sourceRef="c-a" targetRef="u"/>',
      boundary('ub', 'u', 'timer'),
      tasks('k'),
      compensating('t'),
      tasks('z'),
      ways('s > a > t > z', 'ub > k'),
    ],
    lines: ['→ a', 'a → u', 'ub → k', 'k → z', 'z → end'],
  },
  {
    name: 'by a handler in rounds',
    drawing: [
      start,
      tasks('a'),
      boundary('c-a', 'a', 'compensate'),
      task('u', rounds(2), 'isForCompensation="true"'),
      '<association id="as" sourceRef="c-a" targetRef="u"/>',
      compensating('t'),
      tasks('z'),
      ways('s > a > t > z'),
    ],
    lines: ['→ a', 'a → u u', 'u → u', 'u → z', 'z → end'],
  },
  {
    name: 'fails where it was thrown',
    drawing: [
      start,
      sub(
        'p1',
        tasks('a') +
          boundary('c-a', 'a', 'compensate') +
          sub(
            'u',
            tasks('x') + event('endEvent', 'xe', 'error', 'E') + ways('x > xe'),
            'isForCompensation="true"',
          ) +
          '<association id="as" sourceRef="c-a" targetRef="u"/>' +
          compensating('t') +
          ways('a > t'),
      ),
      boundary('bd', 'p1', 'error', 'E'),
      tasks('y'),
      ways('s > p1', 'bd > y'),
    ],
    lines: ['→ a', 'a → x', 'x → y', 'y → end'],
  },
  {
    name: 'fails in an event sub-process',
    drawing: [
      start,
      sub(
        'p1',
        sub(
          'p2',
          tasks('a') +
            eventSub(
              'es',
              event('startEvent', 'st', 'compensate') + tasks('h') + failing('x') + ways('st > h > x'),
            ),
        ) +
          compensating('t') +
          ways('p2 > t'),
      ),
      boundary('b', 'p1', 'error', 'E'),
      tasks('y'),
      ways('s > p1', 'b > y'),
    ],
    lines: ['→ a', 'a → h', 'h → y', 'y → end'],
  },
  {
    name: 'is interrupted with whoever waits for it',
    drawing: [
      start,
      sub('p1', tasks('a') + undoable('a') + compensating('t') + ways('a > t')),
      boundary('bd', 'p1', 'message', 'M'),
      tasks('y'),
      ways('s > p1', 'bd > y'),
    ],
    lines: ['→ a', 'a → undo-a', 'bd → y', 'y → end'],
  },
  {
    name: 'is terminated',
    drawing: [
      start,
      all('parallelGateway', 'f'),
      tasks('a b'),
      undoable('a'),
      compensating('t'),
      event('endEvent', 'te', 'terminate'),
      ways('s > f > a > t', 'f > b > te'),
    ],
    lines: ['→ a b', 'a → b undo-a', 'b → terminated'],
  },
  {
    name: 'of each round',
    drawing: [
      start,
      task('a', rounds(2)),
      undoable('a'),
      event('intermediateThrowEvent', 't', 'compensate'),
      tasks('z'),
      ways('s > a > t > z'),
    ],
    lines: ['→ a a', 'a → a', 'a → undo-a', 'undo-a → undo-a', 'undo-a → z', 'z → end'],
  },
  {
    name: 'in each round by itself',
    drawing: [
      start,
      sub('p1', rounds(2) + tasks('a') + undoable('a') + compensating('t') + tasks('k') + ways('a > t > k')),
      tasks('z'),
      ways('s > p1 > z'),
    ],
    lines: [
      '→ a a',
      'a → a undo-a',
      'a → undo-a undo-a',
      'undo-a → k undo-a',
      'undo-a → k k',
      'k → k',
      'k → z',
      'z → end',
    ],
  },
  {
    name: 'of what was done in each round',
    drawing: [
      start,
      sub('p1', rounds(2) + tasks('a') + undoable('a')),
      compensating('t'),
      tasks('z'),
      ways('s > p1 > t > z'),
    ],
    lines: ['→ a a', 'a → a', 'a → undo-a', 'undo-a → undo-a', 'undo-a → z', 'z → end'],
  },
  {
    name: 'of each round by its event sub-process',
    drawing: [
      start,
      sub(
        'p1',
        rounds(2) +
          tasks('a') +
          eventSub('es', event('startEvent', 'st', 'compensate') + tasks('h') + ways('st > h')),
      ),
      compensating('t'),
      tasks('z'),
      ways('s > p1 > t > z'),
    ],
    lines: ['→ a a', 'a → a', 'a → h', 'h → h', 'h → z', 'z → end'],
  },
  {
    name: 'of the rounds that were done before an interruption',
    drawing: [
      start,
      task('a', rounds(2)),
      undoable('a'),
      boundary('b', 'a', 'message', 'M'),
      compensating('t'),
      tasks('z'),
      ways('s > a', 'b > t > z'),
    ],
    lines: ['→ a a', 'a → a', 'b → undo-a', 'undo-a → z', 'z → end'],
  },
  {
    name: 'of a call',
    drawing: [
      start,
      '<callActivity id="c" calledElement="x"/>',
      undoable('c'),
      compensating('t'),
      tasks('z'),
      ways('s > c > t > z'),
    ],
    lines: ['→ c', 'c → undo-c', 'undo-c → z', 'z → end'],
  },
]);
