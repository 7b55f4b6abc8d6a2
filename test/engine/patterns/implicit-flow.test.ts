import {
  all,
  boundary,
  catching,
  end,
  event,
  exclusive,
  start,
  sub,
  task,
  tasks,
  ways,
} from './a-drawing.ts';
import { itPlays } from './a-play.ts';

// What is split, merged and begun without a gateway.

itPlays('without gateways', [
  {
    name: 'a task leaves by each flow whose condition holds',
    drawing: [
      start,
      task('a', '', 'default="a-d"'),
      tasks('b c d'),
      ways('s > a', 'a > =x > b', 'a > =y > c', 'a > d'),
    ],
    lines: ['→ a', 'a {"x":true,"y":true} → b c', 'b → c', 'c → end'],
  },
  {
    name: 'a task leaves by its default flow where none holds',
    drawing: [
      start,
      task('a', '', 'default="a-d"'),
      tasks('b c d'),
      ways('s > a', 'a > =x > b', 'a > =y > c', 'a > d'),
    ],
    lines: ['→ a', 'a {"x":false,"y":false} → d', 'd → end'],
  },
  {
    name: 'a task always leaves by a flow without condition',
    drawing: [start, tasks('a b c'), ways('s > a', 'a > =x > b', 'a > c')],
    lines: ['→ a', 'a {"x":false} → c', 'c → end'],
  },
  {
    name: 'a boundary event with conditions',
    drawing: [start, tasks('a b c'), boundary('t', 'a', 'timer'), ways('s > a', 't > =x > b', 't > =y > c')],
    lines: ['{"x":true,"y":true} → a', 't → b c', 'b → c', 'c → end'],
  },
  {
    name: 'a start event with two flows',
    drawing: [start, tasks('a b'), ways('s > a', 's > b')],
    lines: ['→ a b', 'a → b', 'b → end'],
  },
  {
    name: 'a catching event with two flows',
    drawing: [start, catching('c', 'message', 'M'), tasks('a b'), ways('s > c > a', 'c > b')],
    lines: ['→ ', 'c → a b', 'a → b', 'b → end'],
  },
  {
    name: 'a task begins once for each token',
    drawing: [start, all('parallelGateway', 'f'), tasks('a b c'), ways('s > f > a > c', 'f > b > c')],
    lines: ['→ a b', 'a → b c', 'b → c c', 'c → c', 'c → end'],
  },
  {
    name: 'a task that leads to itself',
    drawing: [start, task('a', '', 'default="a-z"'), tasks('z'), ways('s > a', 'a > =again > a', 'a > z')],
    lines: ['→ a', 'a {"again":true} → a', 'a {"again":false} → z', 'z → end'],
  },
  {
    name: 'a process begins where nothing leads to',
    drawing: [tasks('a b'), end, ways('a > e', 'b > e')],
    lines: ['→ a b', 'a → b', 'b → end'],
  },
  {
    name: 'a sub-process begins at all its start events',
    drawing: [
      start,
      sub('p1', all('startEvent', 'i1 i2') + tasks('a b') + ways('i1 > a', 'i2 > b')),
      ways('s > p1'),
    ],
    lines: ['→ a b', 'a → b', 'b → end'],
  },
  {
    name: 'a sub-process with nothing in it',
    drawing: [start, sub('p1', ''), tasks('z'), ways('s > p1 > z')],
    lines: ['→ z', 'z → end'],
  },
  {
    name: 'two links to one place',
    drawing: [
      start,
      all('parallelGateway', 'f'),
      all('exclusiveGateway', 'm'),
      event('intermediateThrowEvent', 'l1', 'link', 'L'),
      event('intermediateThrowEvent', 'l2', 'link', 'L'),
      event('intermediateCatchEvent', 'lc', 'link', 'L'),
      tasks('a b z'),
      ways('s > f > a > l1', 'f > b > l2', 'lc > z'),
    ],
    lines: ['→ a b', 'a → b z', 'b → z z', 'z → z', 'z → end'],
  },
  {
    name: 'links of one name in two scopes',
    drawing: [
      start,
      sub(
        'p1',
        event('intermediateThrowEvent', 'l1', 'link', 'L') +
          event('intermediateCatchEvent', 'l2', 'link', 'L') +
          tasks('a') +
          exclusive('g') +
          ways('g > l1', 'l2 > a'),
      ),
      event('intermediateThrowEvent', 'm1', 'link', 'L'),
      event('intermediateCatchEvent', 'm2', 'link', 'L'),
      tasks('z'),
      ways('s > p1 > m1', 'm2 > z'),
    ],
    lines: ['→ a', 'a → z', 'z → end'],
  },
]);
