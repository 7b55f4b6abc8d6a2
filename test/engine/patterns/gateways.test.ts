import {
  all,
  boundary,
  catching,
  end,
  event,
  exclusive,
  inclusive,
  parallel,
  start,
  tasks,
  ways,
} from './a-drawing.ts';
import { itPlays } from './a-play.ts';

// Gateways of every kind, where they stand in the way of each other.

itPlays('gateways', [
  {
    name: 'a parallel gateway that joins and splits',
    drawing: [
      start,
      all('parallelGateway', 'f m j'),
      tasks('a b c d'),
      end,
      ways('s > f > a > m > c > j > e', 'f > b > m > d > j'),
    ],
    lines: ['→ a b', 'a → b', 'b → c d', 'c → d', 'd → end'],
  },
  {
    name: 'an exclusive gateway lets every token through',
    drawing: [
      start,
      all('parallelGateway', 'f'),
      all('exclusiveGateway', 'm'),
      tasks('a b c'),
      end,
      ways('s > f > a > m > c > e', 'f > b > m'),
    ],
    lines: ['→ a b', 'a → b c', 'b → c c', 'c → c', 'c → end'],
  },
  {
    name: 'a parallel join keeps a second token by one flow for its next turn',
    drawing: [
      start,
      all('parallelGateway', 'f j'),
      all('exclusiveGateway', 'm'),
      tasks('a b c z'),
      end,
      ways('s > f > a > m > j', 'f > b > m', 'f > c > j > z > e'),
    ],
    lines: ['→ a b c', 'a → b c', 'c → b z', 'b → z', 'z → '],
  },
  {
    name: 'what was split by a parallel gateway, merged by an exclusive one',
    drawing: [
      start,
      all('parallelGateway', 'f j'),
      all('exclusiveGateway', 'm'),
      tasks('a b'),
      ways('s > f > a > m', 'f > b > m', 'm > j'),
    ],
    lines: ['→ a b', 'a → b', 'b → end'],
  },
  {
    name: 'a parallel join in a loop',
    drawing: [
      start,
      exclusive('m'),
      parallel('f j'),
      '<exclusiveGateway id="x" default="x-e"/>',
      tasks('a b'),
      end,
      ways('s > m > f > a > j', 'f > b > j', 'j > x', 'x > =again > m', 'x > e'),
    ],
    lines: ['{"again":true} → a b', 'a → b', 'b → a b', 'b → a', 'a {"again":false} → end'],
  },
  {
    name: 'two flows between the same two gateways',
    drawing: [
      start,
      parallel('f'),
      parallel('j'),
      '<sequenceFlow id="x1" sourceRef="f" targetRef="j"/><sequenceFlow id="x2" sourceRef="f" targetRef="j"/>',
      tasks('z'),
      ways('s > f', 'j > z'),
    ],
    lines: ['→ z', 'z → end'],
  },
  {
    name: 'a boundary event that takes the place of its task at a join',
    drawing: [
      start,
      parallel('f j'),
      exclusive('m'),
      tasks('a b z'),
      boundary('t', 'a', 'timer'),
      ways('s > f > a > m > j', 't > m', 'f > b > j', 'j > z'),
    ],
    lines: ['→ a b', 't → b', 'b → z', 'z → end'],
  },
  {
    name: 'an exclusive gateway takes the first of the file',
    drawing: [
      start,
      '<exclusiveGateway id="x" default="x-c"/>',
      tasks('a b c'),
      ways('s > x', 'x > =true > a', 'x > =true > b', 'x > c'),
    ],
    lines: ['→ a', 'a → end'],
  },
  {
    name: 'an inclusive gateway leaves its default flow where a condition holds',
    drawing: [
      start,
      '<inclusiveGateway id="x" default="x-c"/>',
      tasks('a b c'),
      ways('s > x', 'x > =false > a', 'x > =true > b', 'x > c'),
    ],
    lines: ['→ b', 'b → end'],
  },
  {
    name: 'an inclusive gateway always takes a flow without condition',
    drawing: [start, '<inclusiveGateway id="x"/>', tasks('a b'), ways('s > x', 'x > =false > a', 'x > b')],
    lines: ['→ b', 'b → end'],
  },
  {
    name: 'an inclusive gateway without conditions takes all',
    drawing: [start, inclusive('f'), tasks('a b'), ways('s > f > a', 'f > b')],
    lines: ['→ a b', 'a → b', 'b → end'],
  },
  {
    name: 'a join with no way out ends',
    drawing: [start, all('parallelGateway', 'f j'), ways('s > f > j')],
    lines: ['→ end'],
  },
  {
    name: 'an event-based gateway in a loop',
    drawing: [
      start,
      all('eventBasedGateway', 'g'),
      event('intermediateCatchEvent', 'm', 'message', 'M'),
      event('intermediateCatchEvent', 't', 'timer'),
      event('intermediateCatchEvent', 'si', 'signal', 'S'),
      tasks('a'),
      end,
      all('exclusiveGateway', 'x'),
      ways('s > x > g > m > a > x', 'g > t > e', 'g > si > x'),
    ],
    lines: ['→ ', 'm → a', 'a → ', '!S → ', 't → end'],
  },
  {
    name: 'a receive task and a condition behind an event-based gateway',
    drawing: [
      start,
      all('eventBasedGateway', 'g'),
      '<receiveTask id="r" messageRef="M"/>',
      event('intermediateCatchEvent', 'c', 'conditional', '=x'),
      tasks('a b'),
      ways('s > g > r > a', 'g > c > b'),
    ],
    lines: ['{"x":false} → ', 'set {"x":true} → b', 'b → end'],
  },
  {
    name: 'an event-based gateway where a process begins',
    drawing: [
      all('eventBasedGateway', 'g'),
      catching('m', 'message', 'M'),
      catching('t', 'timer'),
      tasks('a b'),
      ways('g > m > a', 'g > t > b'),
    ],
    lines: ['→ ', 'm → a', 'a → end'],
  },
]);
