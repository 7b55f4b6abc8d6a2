import {
  aside,
  boundary,
  catching,
  event,
  exclusive,
  parallel,
  signalling,
  start,
  sub,
  tasks,
  ways,
} from './a-drawing.ts';
import { itPlays } from './a-play.ts';

// Boundary events, one beside the other and at every level.

itPlays('a boundary event', [
  {
    name: 'beside others',
    drawing: [
      start,
      tasks('a y1 y2 y3 z'),
      boundary('t', 'a', 'timer', 'PT1H', aside),
      boundary('m', 'a', 'message', 'M', aside),
      boundary('si', 'a', 'signal', 'S'),
      ways('s > a > z', 't > y1', 'm > y2', 'si > y3'),
    ],
    lines: ['→ a', 't → a y1', 'm → a y1 y2', '!S → y1 y2 y3', 'y1 → y2 y3', 'y2 → y3', 'y3 → end'],
  },
  {
    name: 'that leads back to its task',
    drawing: [
      start,
      exclusive('m'),
      tasks('a z'),
      boundary('t', 'a', 'timer'),
      ways('s > m > a > z', 't > m'),
    ],
    lines: ['→ a', 't → a', 't → a', 'a → z', 'z → end'],
  },
  {
    name: 'ends all levels below it',
    drawing: [
      start,
      sub(
        'p1',
        sub('p2', sub('p3', tasks('a')) + boundary('b3', 'p3', 'timer')) + boundary('b2', 'p2', 'timer'),
      ),
      boundary('b1', 'p1', 'message', 'M'),
      tasks('y'),
      ways('s > p1', 'b1 > y'),
    ],
    lines: ['→ a', 'b1 → y', 'y → end'],
  },
  {
    name: 'goes on when its task is over',
    drawing: [
      start,
      sub('p1', tasks('a') + boundary('nb', 'a', 'message', 'M', aside) + tasks('k') + ways('nb > k')),
      tasks('z'),
      ways('s > p1 > z'),
    ],
    lines: ['→ a', 'nb → a k', 'a → k', 'k → z', 'z → end'],
  },
  {
    name: 'ends with its scope',
    drawing: [
      start,
      sub(
        'p1',
        tasks('a') +
          event('endEvent', 't', 'terminate') +
          boundary('nb', 'a', 'message', 'M', aside) +
          tasks('k') +
          ways('nb > k', 'a > t'),
      ),
      tasks('z'),
      ways('s > p1 > z'),
    ],
    lines: ['→ a', 'nb → a k', 'a → z', 'z → end'],
  },
  {
    name: 'by a condition',
    drawing: [start, tasks('a y z'), boundary('b', 'a', 'conditional', '=x'), ways('s > a > z', 'b > y')],
    lines: ['{"x":false} → a', 'set {"x":true} → y', 'y → end'],
  },
  {
    name: 'by a condition that holds already',
    drawing: [start, tasks('a y z'), boundary('b', 'a', 'conditional', '=x'), ways('s > a > z', 'b > y')],
    lines: ['{"x":true} → y', 'y → end'],
  },
  {
    name: 'comes too late for a task that is done',
    drawing: [start, tasks('a y z'), boundary('b', 'a', 'conditional', '=x'), ways('s > a > z', 'b > y')],
    lines: ['{"x":false} → a', 'a {"x":true} → z', 'z → end'],
  },
  {
    name: 'by a signal of its own process',
    drawing: [
      start,
      parallel('f'),
      tasks('a b k'),
      boundary('sb', 'b', 'signal', 'S'),
      signalling('th'),
      catching('c', 'signal', 'S'),
      tasks('y z w'),
      ways('s > f > a > th > w', 'f > b > y', 'sb > k', 'f > c > z'),
    ],
    lines: ['→ a b', 'a → k w z'],
  },
  {
    name: 'on an ad-hoc sub-process',
    drawing: [
      start,
      sub('p1', tasks('a b') + '<completionCondition>=done</completionCondition>', '', 'adHocSubProcess'),
      boundary('stop', 'p1', 'message', 'M'),
      tasks('y z'),
      ways('s > p1 > z', 'stop > y'),
    ],
    lines: ['{"done":false} → ', 'stop → y', 'y → end'],
  },
]);
