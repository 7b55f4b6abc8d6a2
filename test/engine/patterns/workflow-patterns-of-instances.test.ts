import {
  all,
  aside,
  boundary,
  catching,
  end,
  event,
  exclusive,
  instances,
  parallel,
  rounds,
  signalling,
  start,
  sub,
  task,
  tasks,
  ways,
} from './a-drawing.ts';
import { itPlays } from './a-play.ts';

// Those control-flow patterns that are about instances, states, triggers and cancellation.

itPlays('workflow pattern', [
  {
    name: '12, instances without synchronization',
    drawing: [
      start,
      exclusive('m'),
      parallel('f'),
      '<exclusiveGateway id="x" default="x-e"/>',
      tasks('a'),
      end,
      ways('s > m > f > x', 'f > a', 'x > =more > m', 'x > e'),
    ],
    lines: ['{"more":false} → a', 'a → end'],
  },
  {
    name: '13, instances known at design time',
    drawing: [start, task('a', rounds(3)), tasks('z'), ways('s > a > z')],
    lines: ['→ a a a', 'a → a a', 'a → a', 'a → z', 'z → end'],
  },
  {
    name: '14, instances known at run time',
    drawing: [
      start,
      task('a', instances('<loopCardinality>= howMany</loopCardinality>')),
      tasks('z'),
      ways('s > a > z'),
    ],
    lines: ['{"howMany":2} → a a', 'a → a', 'a → z', 'z → end'],
  },
  {
    name: '15, instances not known before',
    drawing: [
      start,
      tasks('a k z'),
      boundary('more', 'a', 'message', 'M', aside),
      ways('s > a > z', 'more > k'),
    ],
    lines: ['→ a', 'more → a k', 'more → a k k', 'k → a k', 'a → k z', 'k → z', 'z → end'],
  },
  {
    name: '16, deferred choice',
    drawing: [
      start,
      all('eventBasedGateway', 'g'),
      catching('m', 'message', 'M'),
      catching('t', 'timer'),
      tasks('a b'),
      ways('s > g > m > a', 'g > t > b'),
    ],
    lines: ['→ ', 't → b', 'b → end'],
  },
  {
    name: '17 and 40, interleaved routing',
    drawing: [
      start,
      sub(
        'any',
        tasks('a b c') + '<completionCondition>=finished</completionCondition>',
        'ordering="Sequential"',
        'adHocSubProcess',
      ),
      tasks('z'),
      ways('s > any > z'),
    ],
    lines: [
      '{"finished":false} → ',
      '+b → b',
      '+a → b',
      'b → a',
      '+c → a',
      'a → c',
      'c {"finished":true} → z',
      'z → end',
    ],
  },
  {
    name: '18, milestone',
    drawing: [
      start,
      parallel('f'),
      tasks('a m b'),
      catching('c', 'signal', 'S'),
      signalling('th'),
      ways('s > f > a > th > b', 'f > c > m'),
    ],
    lines: ['→ a', 'a → b m', 'm → b', 'b → end'],
  },
  {
    name: '19, cancel activity',
    drawing: [start, tasks('a z y'), boundary('b', 'a', 'message', 'M'), ways('s > a > z', 'b > y')],
    lines: ['→ a', 'b → y', 'y → end'],
  },
  {
    name: '20 and 43, cancel case and explicit termination',
    drawing: [
      start,
      parallel('f'),
      sub('r', tasks('a')),
      tasks('b'),
      event('endEvent', 't', 'terminate'),
      ways('s > f > r', 'f > b > t'),
    ],
    lines: ['→ a b', 'b → terminated'],
  },
  {
    name: '21, structured loop',
    drawing: [
      start,
      task(
        'a',
        '<standardLoopCharacteristics><loopCondition>=again</loopCondition></standardLoopCharacteristics>',
      ),
      tasks('z'),
      ways('s > a > z'),
    ],
    lines: ['→ a', 'a {"again":true} → a', 'a {"again":false} → z', 'z → end'],
  },
  {
    name: '22, recursion',
    drawing: [
      start,
      '<exclusiveGateway id="x" default="x-e"/>',
      '<callActivity id="c" calledElement="p"/>',
      end,
      tasks('z'),
      ways('s > x', 'x > =deeper > c > z', 'x > e'),
    ],
    lines: ['{"deeper":true} → c', 'c → z', 'z → end'],
  },
  {
    name: '23, transient trigger',
    drawing: [
      start,
      tasks('a'),
      catching('c', 'signal', 'S'),
      tasks('z'),
      signalling('th'),
      parallel('f'),
      ways('s > f > a > c > z', 'f > th'),
    ],
    lines: ['→ a', 'a → ', '!S → z', 'z → end'],
  },
  {
    name: '24, persistent trigger',
    drawing: [
      start,
      parallel('f'),
      tasks('a z'),
      catching('c', 'message', 'M'),
      parallel('j'),
      ways('s > f > c > j', 'f > a > j > z'),
    ],
    lines: ['→ a', 'c → a', 'a → z', 'z → end'],
  },
  {
    name: '25, cancel region',
    drawing: [
      start,
      sub('r', parallel('f') + tasks('a b') + all('startEvent', 'is') + ways('is > f > a', 'f > b')),
      boundary('stop', 'r', 'signal', 'S'),
      tasks('z y'),
      ways('s > r > z', 'stop > y'),
    ],
    lines: ['→ a b', '!S → y', 'y → end'],
  },
  {
    name: '26, cancel instances',
    drawing: [
      start,
      task('a', rounds(3)),
      boundary('b', 'a', 'message', 'M'),
      tasks('y z'),
      ways('s > a > z', 'b > y'),
    ],
    lines: ['→ a a a', 'a → a a', 'b → y', 'y → end'],
  },
  {
    name: '27, complete instances early',
    drawing: [
      start,
      task(
        'a',
        instances('<loopCardinality>3</loopCardinality><completionCondition>=enough</completionCondition>'),
      ),
      tasks('z'),
      ways('s > a > z'),
    ],
    lines: ['{"enough":false} → a a a', 'a {"enough":true} → z', 'z → end'],
  },
  {
    name: '35, cancelling partial join of instances',
    drawing: [
      start,
      task(
        'a',
        instances(
          '<loopCardinality>3</loopCardinality><completionCondition>=nrOfCompletedInstances = 2</completionCondition>',
        ),
      ),
      tasks('z'),
      ways('s > a > z'),
    ],
    lines: ['→ a a a', 'a → a a', 'a → z', 'z → end'],
  },
]);
