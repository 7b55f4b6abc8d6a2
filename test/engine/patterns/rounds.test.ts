import {
  all,
  aside,
  boundary,
  escalating,
  event,
  inTurn,
  instances,
  rounds,
  start,
  sub,
  task,
  tasks,
  ways,
} from './a-drawing.ts';
import { itPlays } from './a-play.ts';

// Multi-instance activities and loops, with all that can happen in and around a round.

itPlays('an activity that is repeated', [
  {
    name: 'no times',
    drawing: [start, task('a', rounds(0)), tasks('b'), ways('s > a > b')],
    lines: ['→ b', 'b → end'],
  },
  {
    name: 'terminates one round at a time',
    drawing: [
      start,
      sub(
        'p1',
        rounds(3) +
          tasks('a b') +
          all('startEvent', 'is') +
          all('parallelGateway', 'f') +
          event('endEvent', 't', 'terminate') +
          ways('is > f > a > t', 'f > b'),
      ),
      tasks('z'),
      ways('s > p1 > z'),
    ],
    lines: ['→ a a a b b b', 'a → a a b b', 'a → a b', 'b → a', 'a → z', 'z → end'],
  },
  {
    name: 'fails as a whole',
    drawing: [
      start,
      sub(
        'p1',
        rounds(3) +
          tasks('a') +
          all('startEvent', 'is') +
          event('endEvent', 't', 'error', 'E') +
          ways('is > a > t'),
      ),
      boundary('b', 'p1', 'error', 'E'),
      tasks('z y'),
      ways('s > p1 > z', 'b > y'),
    ],
    lines: ['→ a a a', 'a → y', 'y → end'],
  },
  {
    name: 'ends early, cancelling the rest',
    drawing: [
      start,
      task(
        'a',
        instances(
          '<loopCardinality>3</loopCardinality><completionCondition>=nrOfCompletedInstances >= 2</completionCondition>'.replace(
            '>= 2',
            '&gt;= 2',
          ),
        ),
      ),
      tasks('z'),
      ways('s > a > z'),
    ],
    lines: ['→ a a a', 'a → a a', 'a → z', 'z → end'],
  },
  {
    name: 'ends early, one round at a time',
    drawing: [
      start,
      task(
        'a',
        instances(
          '<loopCardinality>3</loopCardinality><completionCondition>=stop</completionCondition>',
          'isSequential="true"',
        ),
      ),
      tasks('z'),
      ways('s > a > z'),
    ],
    lines: ['→ a', 'a {"stop":false} → a', 'a {"stop":true} → z', 'z → end'],
  },
  {
    name: 'hears a signal in every round',
    drawing: [
      start,
      sub(
        'p1',
        rounds(3) +
          all('startEvent', 'is') +
          event('intermediateCatchEvent', 'c', 'signal', 'S') +
          tasks('a') +
          ways('is > c > a'),
      ),
      ways('s > p1'),
    ],
    lines: ['→ ', '!S → a a a', 'a → a a', 'a → a', 'a → end'],
  },
  {
    name: 'escalates from each round',
    drawing: [
      start,
      sub(
        'p1',
        rounds(2) +
          all('startEvent', 'is') +
          event('endEvent', 't', 'escalation', 'U') +
          tasks('a') +
          ways('is > a > t'),
      ),
      boundary('b', 'p1', 'escalation', 'U', aside),
      tasks('z y'),
      ways('s > p1 > z', 'b > y'),
    ],
    lines: ['→ a a', 'a → a y', 'a → y y z', 'y → y z', 'y → z', 'z → end'],
  },
  {
    name: 'is interrupted by what one round escalates',
    drawing: [
      start,
      sub('p1', rounds(2) + tasks('a') + escalating('x', 'U', 'endEvent') + ways('a > x')),
      boundary('b', 'p1', 'escalation', 'U'),
      tasks('y z'),
      ways('s > p1 > z', 'b > y'),
    ],
    lines: ['→ a a', 'a → y', 'y → end'],
  },
  {
    name: 'has its boundary events once',
    drawing: [
      start,
      task('a', rounds(2)),
      boundary('b', 'a', 'message', 'M', aside),
      tasks('z y'),
      ways('s > a > z', 'b > y'),
    ],
    lines: ['→ a a', 'b → a a y', 'b → a a y y', 'a → a y y', 'a → y y z', 'y → y z', 'y → z', 'z → end'],
  },
  {
    name: 'is interrupted between two rounds',
    drawing: [
      start,
      sub('p1', inTurn(3) + tasks('a')),
      boundary('b', 'p1', 'message', 'M'),
      tasks('z y'),
      ways('s > p1 > z', 'b > y'),
    ],
    lines: ['→ a', 'a → a', 'b → y', 'y → end'],
  },
]);
