import {
  boundary,
  besideIt,
  event,
  eventSub,
  parallel,
  signalling,
  start,
  sub,
  tasks,
  ways,
} from './a-drawing.ts';
import { itPlays } from './a-play.ts';

// Event sub-processes of every kind, at every level.

const onM = (attributes = '', id = 'es', message = 'M', start = 'st', task = 'h') =>
  eventSub(
    id,
    event('startEvent', start, 'message', message, attributes) + tasks(task) + ways(`${start} > ${task}`),
  );

itPlays('an event sub-process', [
  {
    name: 'runs as often as its event happens',
    drawing: [start, tasks('a'), onM(besideIt), ways('s > a')],
    lines: ['→ a', 'st → a h', 'st → a h h', 'a → h h', 'h → h', 'h → end'],
  },
  {
    name: 'is waited for',
    drawing: [start, sub('p1', tasks('a') + onM(besideIt)), tasks('z'), ways('s > p1 > z')],
    lines: ['→ a', 'st → a h', 'a → h', 'h → z', 'z → end'],
  },
  {
    name: 'stops others',
    drawing: [start, tasks('a'), onM(besideIt), onM('', 'es2', 'N', 'st2', 'h2'), ways('s > a')],
    lines: ['→ a', 'st → a h', 'st2 → h2', 'h2 → end'],
  },
  {
    name: 'inside another',
    drawing: [
      start,
      tasks('a'),
      eventSub(
        'es',
        event('startEvent', 'st', 'message', 'M') +
          tasks('h') +
          ways('st > h') +
          onM('', 'es2', 'N', 'st2', 'h2'),
      ),
      ways('s > a'),
    ],
    lines: ['→ a', 'st → h', 'st2 → h2', 'h2 → end'],
  },
  {
    name: 'takes over its sub-process alone',
    drawing: [start, sub('p1', tasks('a') + onM()), tasks('z'), ways('s > p1 > z')],
    lines: ['→ a', 'st → h', 'h → z', 'z → end'],
  },
  {
    name: 'is interrupted from outside',
    drawing: [
      start,
      sub('p1', tasks('a') + onM()),
      boundary('b', 'p1', 'message', 'N'),
      tasks('y z'),
      ways('s > p1 > z', 'b > y'),
    ],
    lines: ['→ a', 'st → h', 'b → y', 'y → end'],
  },
  {
    name: 'terminates itself alone',
    drawing: [
      start,
      tasks('a'),
      eventSub(
        'es',
        event('startEvent', 'st', 'message', 'M', besideIt) +
          tasks('h') +
          event('endEvent', 't', 'terminate') +
          ways('st > h > t'),
      ),
      ways('s > a'),
    ],
    lines: ['→ a', 'st → a h', 'h → a', 'a → end'],
  },
  {
    name: 'hears a signal beside others',
    drawing: [
      start,
      tasks('a'),
      eventSub('e1', event('startEvent', 's1', 'signal', 'S', besideIt) + tasks('h') + ways('s1 > h')),
      eventSub('e2', event('startEvent', 's2', 'signal', 'S', besideIt) + tasks('k') + ways('s2 > k')),
      ways('s > a'),
    ],
    lines: ['→ a', '!S → a h k', 'a → h k', 'h → k', 'k → end'],
  },
  {
    name: 'hears nothing once its scope is over',
    drawing: [
      start,
      sub(
        'p1',
        tasks('a') +
          eventSub('e1', event('startEvent', 's1', 'signal', 'S', besideIt) + tasks('h') + ways('s1 > h')),
      ),
      event('intermediateCatchEvent', 'c', 'signal', 'S'),
      ways('s > p1 > c'),
    ],
    lines: ['→ a', 'a → ', '!S → end'],
  },
  {
    name: 'begins again when its condition was false in between',
    drawing: [
      start,
      tasks('a'),
      eventSub('e1', event('startEvent', 's1', 'conditional', '=x', besideIt) + tasks('h') + ways('s1 > h')),
      ways('s > a'),
    ],
    lines: [
      '{"x":false} → a',
      'set {"x":true} → a h',
      'set {"x":true} → a h',
      'set {"x":false} → a h',
      'set {"x":true} → a h h',
      'a → h h',
      'h → h',
      'h → end',
    ],
  },
  {
    name: 'takes over at once where its condition holds',
    drawing: [
      start,
      tasks('a'),
      eventSub('es', event('startEvent', 'st', 'conditional', '=x') + tasks('h') + ways('st > h')),
      ways('s > a'),
    ],
    lines: ['{"x":true} → h', 'h → end'],
  },
  {
    name: 'stops all of a process',
    drawing: [
      start,
      parallel('f'),
      tasks('a b'),
      sub('p1', tasks('c')),
      eventSub('es', event('startEvent', 'st', 'timer') + tasks('h') + ways('st > h')),
      ways('s > f > a', 'f > b', 'f > p1'),
    ],
    lines: ['→ a b c', 'st → h', 'h → end'],
  },
  {
    name: 'ends when its scope is terminated',
    drawing: [
      start,
      tasks('a'),
      event('endEvent', 't', 'terminate'),
      eventSub('es', event('startEvent', 'st', 'message', 'M', besideIt) + tasks('h') + ways('st > h')),
      ways('s > a > t'),
    ],
    lines: ['→ a', 'st → a h', 'a → terminated'],
  },
  {
    name: 'takes over by what its own scope throws',
    drawing: [
      start,
      tasks('a'),
      signalling('th', 'S', 'endEvent'),
      parallel('f'),
      tasks('b'),
      eventSub('es', event('startEvent', 'st', 'signal', 'S') + tasks('h') + ways('st > h')),
      ways('s > f > a > th', 'f > b'),
    ],
    lines: ['→ a b', 'a → h', 'h → end'],
  },
  {
    name: 'five levels deep',
    drawing: [
      start,
      sub(
        'p1',
        sub(
          'p2',
          sub(
            'p3',
            sub(
              'p4',
              sub(
                'p5',
                tasks('a') +
                  eventSub('es', event('startEvent', 'st', 'message', 'M') + tasks('h') + ways('st > h')),
              ),
            ),
          ),
        ),
      ),
      tasks('z'),
      ways('s > p1 > z'),
    ],
    lines: ['→ a', 'st → h', 'h → z', 'z → end'],
  },
  {
    name: 'with boundary events in it',
    drawing: [
      start,
      tasks('a'),
      eventSub(
        'es',
        event('startEvent', 'st', 'message', 'M') +
          sub('q', tasks('h')) +
          boundary('qb', 'q', 'message', 'N') +
          tasks('k') +
          ways('st > q', 'qb > k'),
      ),
      ways('s > a'),
    ],
    lines: ['→ a', 'st → h', 'qb → k', 'k → end'],
  },
]);
