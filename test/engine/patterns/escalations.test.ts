import {
  aside,
  boundary,
  besideIt,
  escalating,
  event,
  eventSub,
  inTurn,
  start,
  sub,
  tasks,
  ways,
} from './a-drawing.ts';
import { itPlays } from './a-play.ts';

// Who hears of an escalation (BPMN 2.0.2, 10.5.6).

itPlays('an escalation', [
  {
    name: 'goes on beside its handler',
    drawing: [
      start,
      sub('p1', tasks('a b') + escalating('x') + ways('a > x > b')),
      boundary('b1', 'p1', 'escalation', 'U', aside),
      tasks('y z'),
      ways('s > p1 > z', 'b1 > y'),
    ],
    lines: ['→ a', 'a → b y', 'b → y z', 'y → z', 'z → end'],
  },
  {
    name: 'is stopped by its handler',
    drawing: [
      start,
      sub('p1', tasks('a b') + escalating('x') + ways('a > x > b')),
      boundary('b1', 'p1', 'escalation', 'U'),
      tasks('y z'),
      ways('s > p1 > z', 'b1 > y'),
    ],
    lines: ['→ a', 'a → y', 'y → end'],
  },
  {
    name: 'is taken over by an event sub-process',
    drawing: [
      start,
      sub(
        'p1',
        tasks('a b') +
          escalating('x') +
          ways('a > x > b') +
          eventSub('es', event('startEvent', 'st', 'escalation', 'U') + tasks('h') + ways('st > h')),
      ),
      tasks('z'),
      ways('s > p1 > z'),
    ],
    lines: ['→ a', 'a → h', 'h → z', 'z → end'],
  },
  {
    name: 'is passed on by an event sub-process',
    drawing: [
      start,
      sub(
        'p1',
        tasks('a b') +
          escalating('x') +
          ways('a > x > b') +
          eventSub(
            'es',
            event('startEvent', 'st', 'escalation', 'U', besideIt) +
              tasks('h') +
              escalating('x2', 'U', 'endEvent') +
              ways('st > h > x2'),
          ),
      ),
      boundary('b1', 'p1', 'escalation', 'U', aside),
      tasks('y z'),
      ways('s > p1 > z', 'b1 > y'),
    ],
    lines: ['→ a', 'a → b h', 'h → b y', 'b → y z', 'y → z', 'z → end'],
  },
  {
    name: 'that no one catches goes by',
    drawing: [start, tasks('a b'), escalating('x'), ways('s > a > x > b')],
    lines: ['→ a', 'a → b', 'b → end'],
  },
  {
    name: 'of the last token interrupts all the same',
    drawing: [
      start,
      sub('p1', tasks('a') + escalating('x', 'U', 'endEvent') + ways('a > x')),
      boundary('b1', 'p1', 'escalation', 'U'),
      tasks('y z'),
      ways('s > p1 > z', 'b1 > y'),
    ],
    lines: ['→ a', 'a → y', 'y → end'],
  },
  {
    name: 'from an event sub-process interrupts what is around',
    drawing: [
      start,
      sub(
        'p1',
        tasks('a') +
          eventSub(
            'es',
            event('startEvent', 'st', 'message', 'M', besideIt) +
              escalating('x', 'U', 'endEvent') +
              ways('st > x'),
          ),
      ),
      boundary('b', 'p1', 'escalation', 'U'),
      tasks('y z'),
      ways('s > p1 > z', 'b > y'),
    ],
    lines: ['→ a', 'st → y', 'y → end'],
  },
  {
    name: 'from a round, in an event sub-process around',
    drawing: [
      start,
      sub(
        'o',
        sub('p1', inTurn(2) + tasks('a') + escalating('x') + ways('a > x')) +
          tasks('k') +
          ways('p1 > k') +
          eventSub('es', event('startEvent', 'st', 'escalation', 'U') + tasks('h') + ways('st > h')),
      ),
      tasks('z'),
      ways('s > o > z'),
    ],
    lines: ['→ a', 'a → h', 'h → z', 'z → end'],
  },
  {
    name: 'goes to who knows its code',
    drawing: [
      start,
      sub('p1', tasks('a b') + escalating('x') + ways('a > x > b')),
      boundary('b1', 'p1', 'escalation', '', aside),
      boundary('b2', 'p1', 'escalation', 'U', aside),
      tasks('y z'),
      ways('s > p1', 'b1 > y', 'b2 > z'),
    ],
    lines: ['→ a', 'a → b z', 'b → z', 'z → end'],
  },
]);
