import { boundary, besideIt, event, eventSub, failing, job, start, sub, tasks, ways } from './a-drawing.ts';
import { itPlays } from './a-play.ts';

// Who catches an error (BPMN 2.0.2, 10.5.6).

itPlays('an error', [
  {
    name: 'goes to who knows its code',
    drawing: [
      start,
      sub('p1', tasks('a') + failing('x') + ways('a > x')),
      boundary('b1', 'p1', 'error'),
      boundary('b2', 'p1', 'error', 'E'),
      tasks('y z'),
      ways('s > p1', 'b1 > y', 'b2 > z'),
    ],
    lines: ['→ a', 'a → z', 'z → end'],
  },
  {
    name: 'goes to the nearest',
    drawing: [
      start,
      sub(
        'p1',
        sub('p2', tasks('a') + failing('x') + ways('a > x')) +
          boundary('b1', 'p2', 'error') +
          tasks('y') +
          ways('b1 > y'),
      ),
      boundary('b2', 'p1', 'error', 'E'),
      tasks('z'),
      ways('s > p1', 'b2 > z'),
    ],
    lines: ['→ a', 'a → y', 'y → end'],
  },
  {
    name: 'passes by who waits for another',
    drawing: [
      start,
      sub(
        'p1',
        sub('p2', tasks('a') + failing('x') + ways('a > x')) +
          boundary('b1', 'p2', 'error', 'F') +
          tasks('y') +
          ways('b1 > y'),
      ),
      boundary('b2', 'p1', 'error', 'E'),
      tasks('z'),
      ways('s > p1', 'b2 > z'),
    ],
    lines: ['→ a', 'a → z', 'z → end'],
  },
  {
    name: 'is thrown again behind a boundary event',
    drawing: [
      start,
      sub(
        'p1',
        sub('p2', tasks('a') + failing('x') + ways('a > x')) +
          boundary('b1', 'p2', 'error', 'E') +
          failing('x2') +
          ways('b1 > x2'),
      ),
      boundary('b2', 'p1', 'error', 'E'),
      tasks('z'),
      ways('s > p1', 'b2 > z'),
    ],
    lines: ['→ a', 'a → z', 'z → end'],
  },
  {
    name: 'is thrown again by an event sub-process',
    drawing: [
      start,
      sub(
        'p1',
        tasks('a') +
          failing('x') +
          ways('a > x') +
          eventSub(
            'es',
            event('startEvent', 'st', 'error', 'E') + tasks('h') + failing('x2') + ways('st > h > x2'),
          ),
      ),
      boundary('b2', 'p1', 'error', 'E'),
      tasks('z'),
      ways('s > p1', 'b2 > z'),
    ],
    lines: ['→ a', 'a → h', 'h → z', 'z → end'],
  },
  {
    name: 'comes up five levels',
    drawing: [
      start,
      sub('p1', sub('p2', sub('p3', sub('p4', sub('p5', tasks('a') + failing('x') + ways('a > x')))))),
      boundary('b2', 'p1', 'error', 'E'),
      tasks('z'),
      ways('s > p1', 'b2 > z'),
    ],
    lines: ['→ a', 'a → z', 'z → end'],
  },
  {
    name: 'that no one catches is an incident',
    drawing: [start, tasks('a'), failing('x'), ways('s > a > x')],
    lines: ['→ a', 'a → ?x'],
  },
  {
    name: 'of a job, in the event sub-process of the process',
    drawing: [
      start,
      job('j'),
      eventSub('es', event('startEvent', 'st', 'error', 'E') + tasks('h') + ways('st > h')),
      tasks('z'),
      ways('s > j > z'),
    ],
    lines: ['→ j', 'E@j → h', 'h → end'],
  },
  {
    name: 'of an event sub-process, in another beside it',
    drawing: [
      start,
      tasks('a'),
      eventSub(
        'n',
        event('startEvent', 'ns', 'message', 'M', besideIt) + tasks('k') + failing('x') + ways('ns > k > x'),
      ),
      eventSub('es', event('startEvent', 'st', 'error', 'E') + tasks('h') + ways('st > h')),
      ways('s > a'),
    ],
    lines: ['→ a', 'ns → a k', 'k → h', 'h → end'],
  },
  {
    name: 'in an event sub-process, in one inside that',
    drawing: [
      start,
      tasks('a'),
      eventSub(
        'n',
        event('startEvent', 'ns', 'message', 'M') +
          tasks('k') +
          failing('x') +
          ways('ns > k > x') +
          eventSub('es', event('startEvent', 'st', 'error', 'E') + tasks('h') + ways('st > h')),
      ),
      ways('s > a'),
    ],
    lines: ['→ a', 'ns → k', 'k → h', 'h → end'],
  },
]);
