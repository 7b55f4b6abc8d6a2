import {
  all,
  boundary,
  compensating,
  end,
  event,
  eventSub,
  exclusive,
  parallel,
  start,
  sub,
  tasks,
  undoable,
  ways,
} from './a-drawing.ts';
import { itPlays } from './a-play.ts';

// What is undone, in which order, and by whom (BPMN 2.0.2, 10.7.1 and 13.5.5).

itPlays('compensation', [
  {
    name: 'in the reverse order of completion',
    drawing: [
      start,
      all('parallelGateway', 'f j'),
      tasks('a b'),
      undoable('a b'),
      compensating('t'),
      tasks('z'),
      ways('s > f > a > j > t > z', 'f > b > j'),
    ],
    lines: ['→ a b', 'b → a', 'a → undo-a', 'undo-a → undo-b', 'undo-b → z', 'z → end'],
  },
  {
    name: 'leaves alone what still runs',
    drawing: [
      start,
      all('parallelGateway', 'f'),
      tasks('a b'),
      undoable('a b'),
      compensating('t'),
      tasks('z'),
      ways('s > f > a > t > z', 'f > b'),
    ],
    lines: ['→ a b', 'a → b undo-a', 'undo-a → b z', 'b → z', 'z → end'],
  },
  {
    name: 'of a sub-process undoes what was done in it',
    drawing: [
      start,
      sub('p1', tasks('a b') + undoable('a b') + ways('a > b')),
      compensating('t'),
      tasks('z'),
      ways('s > p1 > t > z'),
    ],
    lines: ['→ a', 'a → b', 'b → undo-b', 'undo-b → undo-a', 'undo-a → z', 'z → end'],
  },
  {
    name: 'of a sub-process by its own handler',
    drawing: [
      start,
      sub('p1', tasks('a b') + undoable('a b') + ways('a > b')),
      undoable('p1'),
      compensating('t'),
      tasks('z'),
      ways('s > p1 > t > z'),
    ],
    lines: ['→ a', 'a → b', 'b → undo-p1', 'undo-p1 → z', 'z → end'],
  },
  {
    name: 'in order through all levels',
    drawing: [
      start,
      tasks('a'),
      sub('p1', tasks('b') + sub('p2', tasks('c') + undoable('c')) + undoable('b') + ways('b > p2')),
      tasks('d'),
      undoable('a d'),
      compensating('t'),
      tasks('z'),
      ways('s > a > p1 > d > t > z'),
    ],
    lines: [
      '→ a',
      'a → b',
      'b → c',
      'c → d',
      'd → undo-d',
      'undo-d → undo-c',
      'undo-c → undo-b',
      'undo-b → undo-a',
      'undo-a → z',
      'z → end',
    ],
  },
  {
    name: 'of an activity, as often as it was done',
    drawing: [
      start,
      tasks('a'),
      undoable('a'),
      all('exclusiveGateway', 'm'),
      '<exclusiveGateway id="x" default="x-t"/>',
      compensating('t', 'a'),
      tasks('z'),
      ways('s > m > a > x', 'x > =again > m', 'x > t > z'),
    ],
    lines: [
      '→ a',
      'a {"again":true} → a',
      'a {"again":false} → undo-a',
      'undo-a → undo-a',
      'undo-a → z',
      'z → end',
    ],
  },
  {
    name: 'stays in the sub-process that throws it',
    drawing: [
      start,
      tasks('o'),
      undoable('o'),
      sub('p1', tasks('a y') + undoable('a') + compensating('t') + ways('a > t > y')),
      tasks('z'),
      ways('s > o > p1 > z'),
    ],
    lines: ['→ o', 'o → a', 'a → undo-a', 'undo-a → y', 'y → z', 'z → end'],
  },
  {
    name: 'from an event sub-process',
    drawing: [
      start,
      tasks('a b'),
      undoable('a'),
      eventSub(
        'es',
        event('startEvent', 'st', 'error', 'E') + compensating('t') + tasks('y') + ways('st > t > y'),
      ),
      event('endEvent', 'ee', 'error', 'E'),
      ways('s > a > b > ee'),
    ],
    lines: ['→ a', 'a → b', 'b → undo-a', 'undo-a → y', 'y → end'],
  },
  {
    name: 'leaves alone what was interrupted',
    drawing: [
      start,
      sub('p1', tasks('a b') + undoable('a') + ways('a > b')),
      boundary('bd', 'p1', 'message', 'M'),
      compensating('t'),
      tasks('z'),
      ways('s > p1', 'bd > t > z'),
    ],
    lines: ['→ a', 'a → b', 'bd → z', 'z → end'],
  },
  {
    name: 'of a sub-process by its event sub-process',
    drawing: [
      start,
      sub(
        'p1',
        tasks('a') +
          undoable('a') +
          eventSub('es', event('startEvent', 'st', 'compensate') + tasks('h') + ways('st > h')),
      ),
      compensating('t'),
      tasks('z'),
      ways('s > p1 > t > z'),
    ],
    lines: ['→ a', 'a → h', 'h → z', 'z → end'],
  },
  {
    name: 'passed on by that event sub-process',
    drawing: [
      start,
      sub(
        'p1',
        tasks('a') +
          undoable('a') +
          eventSub(
            'es',
            event('startEvent', 'st', 'compensate') +
              tasks('h') +
              compensating('t2') +
              tasks('k') +
              ways('st > h > t2 > k'),
          ),
      ),
      compensating('t'),
      tasks('z'),
      ways('s > p1 > t > z'),
    ],
    lines: ['→ a', 'a → h', 'h → undo-a', 'undo-a → k', 'k → z', 'z → end'],
  },
  {
    name: 'in two branches at once',
    drawing: [
      start,
      tasks('a b'),
      undoable('a b'),
      parallel('f j'),
      compensating('t1', 'a'),
      compensating('t2', 'b'),
      tasks('z'),
      ways('s > a > b > f > t1 > j > z', 'f > t2 > j'),
    ],
    lines: ['→ a', 'a → b', 'b → undo-a undo-b', 'undo-a → undo-b', 'undo-b → z', 'z → end'],
  },
  {
    name: 'once, whoever asks',
    drawing: [
      start,
      tasks('a b'),
      undoable('a b'),
      parallel('f j'),
      compensating('t1'),
      compensating('t2'),
      tasks('z'),
      ways('s > a > b > f > t1 > j > z', 'f > t2 > j'),
    ],
    lines: ['→ a', 'a → b', 'b → undo-b', 'undo-b → undo-a', 'undo-a → z', 'z → end'],
  },
  {
    name: 'again of what was done again',
    drawing: [
      start,
      exclusive('m'),
      tasks('a'),
      undoable('a'),
      compensating('t'),
      '<exclusiveGateway id="x" default="x-e"/>',
      end,
      ways('s > m > a > t > x', 'x > =again > m', 'x > e'),
    ],
    lines: ['→ a', 'a {"again":true} → undo-a', 'undo-a → a', 'a {"again":false} → undo-a', 'undo-a → end'],
  },
]);
