import {
  all,
  end,
  event,
  exclusive,
  inclusive,
  parallel,
  start,
  sub,
  task,
  tasks,
  ways,
} from './a-drawing.ts';
import { itPlays } from './a-play.ts';

// The control-flow patterns of the Workflow Patterns Initiative, as BPMN draws them. Three cannot be drawn: a partial join
// of instances that lets the rest run on (34, 36), and critical sections across branches (39); local synchronizing
// (37) is an inclusive join whose branches all meet in it.

itPlays('workflow pattern', [
  {
    name: '1, sequence',
    drawing: [start, tasks('a b'), end, ways('s > a > b > e')],
    lines: ['→ a', 'a → b', 'b → end'],
  },
  {
    name: '2 and 3, parallel split and synchronization',
    drawing: [start, parallel('f j'), tasks('a b z'), ways('s > f > a > j > z', 'f > b > j')],
    lines: ['→ a b', 'b → a', 'a → z', 'z → end'],
  },
  {
    name: '4 and 5, exclusive choice and simple merge',
    drawing: [
      start,
      '<exclusiveGateway id="x" default="x-b"/>',
      exclusive('m'),
      tasks('a b z'),
      ways('s > x', 'x > =yes > a > m', 'x > b > m', 'm > z'),
    ],
    lines: ['{"yes":true} → a', 'a → z', 'z → end'],
  },
  {
    name: '6 and 8, multi-choice and multi-merge',
    drawing: [
      start,
      inclusive('f'),
      exclusive('m'),
      tasks('a b c z'),
      ways('s > f', 'f > =x > a > m', 'f > =y > b > m', 'f > =w > c > m', 'm > z'),
    ],
    lines: ['{"x":true,"y":false,"w":true} → a c', 'c → a z', 'a → z z', 'z → z', 'z → end'],
  },
  {
    name: '7, structured synchronizing merge',
    drawing: [
      start,
      inclusive('f1 j1'),
      inclusive('f2 j2'),
      tasks('a b c z'),
      ways(
        's > f1',
        'f1 > =x > f2',
        'f2 > =y > a > j2',
        'f2 > =z1 > b > j2',
        'j2 > j1',
        'f1 > =w > c > j1',
        'j1 > z',
      ),
    ],
    lines: ['{"x":true,"y":true,"z1":true,"w":true} → a b c', 'a → b c', 'c → b', 'b → z', 'z → end'],
  },
  {
    name: '9 and 28, discriminator',
    drawing: [
      start,
      parallel('f'),
      '<complexGateway id="d"><activationCondition>= activationCount = 1</activationCondition></complexGateway>',
      tasks('a b c z'),
      ways('s > f > a > d > z', 'f > b > d', 'f > c > d'),
    ],
    lines: ['→ a b c', 'b → a c z', 'z → a c', 'a → c', 'c → end'],
  },
  {
    name: '10, arbitrary cycles',
    drawing: [
      start,
      exclusive('m1 m2'),
      '<exclusiveGateway id="x1" default="x1-m2"/>',
      '<exclusiveGateway id="x2" default="x2-e"/>',
      tasks('a b'),
      end,
      ways(
        's > m1 > a > x1',
        'x1 > =back > m1',
        'x1 > m2 > b > x2',
        'x2 > =redo > m1',
        'x2 > =again > m2',
        'x2 > e',
      ),
    ],
    lines: [
      '→ a',
      'a {"back":true} → a',
      'a {"back":false} → b',
      'b {"again":true,"redo":false} → b',
      'b {"again":false,"redo":true} → a',
      'a → b',
      'b {"redo":false} → end',
    ],
  },
  {
    name: '11, implicit termination',
    drawing: [
      start,
      parallel('f'),
      tasks('a b'),
      all('endEvent', 'e1 e2'),
      ways('s > f > a > e1', 'f > b > e2'),
    ],
    lines: ['→ a b', 'a → b', 'b → end'],
  },
  {
    name: '29, cancelling discriminator',
    drawing: [
      start,
      sub(
        'p1',
        all('startEvent', 'is') +
          parallel('f') +
          tasks('a b') +
          event('endEvent', 't', 'terminate') +
          exclusive('m') +
          ways('is > f > a > m', 'f > b > m', 'm > t'),
      ),
      tasks('z'),
      ways('s > p1 > z'),
    ],
    lines: ['→ a b', 'b → z', 'z → end'],
  },
  {
    name: '30 and 31, partial join',
    drawing: [
      start,
      parallel('f'),
      '<complexGateway id="d"><activationCondition>= activationCount = 2</activationCondition></complexGateway>',
      tasks('a b c z'),
      ways('s > f > a > d > z', 'f > b > d', 'f > c > d'),
    ],
    lines: ['→ a b c', 'b → a c', 'c → a z', 'a → z', 'z → end'],
  },
  {
    name: '32, cancelling partial join',
    drawing: [
      start,
      sub(
        'p1',
        all('startEvent', 'is') +
          parallel('f') +
          tasks('a b c') +
          '<complexGateway id="d"><activationCondition>= activationCount = 2</activationCondition></complexGateway>' +
          event('endEvent', 't', 'terminate') +
          ways('is > f > a > d > t', 'f > b > d', 'f > c > d'),
      ),
      tasks('z'),
      ways('s > p1 > z'),
    ],
    lines: ['→ a b c', 'c → a b', 'a → z', 'z → end'],
  },
  {
    name: '33, generalized AND-join',
    drawing: [
      start,
      parallel('f j'),
      exclusive('m1'),
      tasks('a b z'),
      ways('s > m1 > f > a > j', 'f > b > j', 'j > z'),
    ],
    lines: ['→ a b', 'b → a', 'a → z', 'z → end'],
  },
  {
    name: '37, acyclic synchronizing merge',
    drawing: [
      start,
      inclusive('f j'),
      exclusive('x m'),
      tasks('a b c z'),
      ways(
        's > f',
        'f > =one > a > m',
        'f > =two > b > x',
        'x > =true > m > j',
        'f > =three > c > j',
        'j > z',
      ),
    ],
    lines: ['{"one":true,"two":false,"three":true} → a c', 'c → a', 'a → z', 'z → end'],
  },
  {
    name: '38, general synchronizing merge',
    drawing: [
      start,
      inclusive('f j'),
      exclusive('m'),
      '<exclusiveGateway id="x" default="x-j"/>',
      tasks('a b c z'),
      ways('s > f', 'f > =true > a > j', 'f > =true > m > b > x', 'x > =again > c > m', 'x > j > z'),
    ],
    lines: ['{"again":true} → a b', 'a → b', 'b → c', 'c {"again":false} → b', 'b → z', 'z → end'],
  },
  {
    name: '41 and 42, thread merge and split',
    drawing: [
      start,
      task('a', '', 'completionQuantity="2"'),
      tasks('b'),
      task('c', '', 'startQuantity="2"'),
      ways('s > a > b > c'),
    ],
    lines: ['→ a', 'a → b b', 'b → b', 'b → c', 'c → end'],
  },
]);
