import {
  all,
  boundary,
  compensating,
  event,
  eventSub,
  failing,
  rounds,
  start,
  sub,
  tasks,
  undoable,
  ways,
} from './a-drawing.ts';
import { itPlays } from './a-play.ts';

// Transactions that succeed, are cancelled or fail (BPMN 2.0.2, 10.7.2).

const tx = (inside: string) => sub('tx', inside, '', 'transaction');
const cancelEnd = event('endEvent', 'ce', 'cancel');
const cancelled = boundary('cb', 'tx', 'cancel');

itPlays('a transaction', [
  {
    name: 'is undone and left',
    drawing: [
      start,
      tx(tasks('a b') + undoable('a') + cancelEnd + ways('a > b > ce')),
      cancelled,
      tasks('y z'),
      ways('s > tx > z', 'cb > y'),
    ],
    lines: ['→ a', 'a → b', 'b → undo-a', 'undo-a → y', 'y → end'],
  },
  {
    name: 'stops what still runs',
    drawing: [
      start,
      tx(
        tasks('a b') +
          all('startEvent', 'is') +
          all('parallelGateway', 'f') +
          undoable('a b') +
          cancelEnd +
          ways('is > f > a > ce', 'f > b'),
      ),
      cancelled,
      tasks('y z'),
      ways('s > tx > z', 'cb > y'),
    ],
    lines: ['→ a b', 'a → undo-a', 'undo-a → y', 'y → end'],
  },
  {
    name: 'that fails undoes nothing',
    drawing: [
      start,
      tx(tasks('a b') + undoable('a') + event('endEvent', 'ee', 'error', 'E') + ways('a > b > ee')),
      cancelled,
      boundary('eb', 'tx', 'error', 'E'),
      tasks('y z h'),
      ways('s > tx > z', 'cb > y', 'eb > h'),
    ],
    lines: ['→ a', 'a → b', 'b → h', 'h → end'],
  },
  {
    name: 'that succeeded can be undone',
    drawing: [
      start,
      tx(tasks('a') + undoable('a')),
      cancelled,
      compensating('t'),
      tasks('y z'),
      ways('s > tx > t > z', 'cb > y'),
    ],
    lines: ['→ a', 'a → undo-a', 'undo-a → z', 'z → end'],
  },
  {
    name: 'that was cancelled is not undone again',
    drawing: [
      start,
      tx(tasks('a') + undoable('a') + cancelEnd + ways('a > ce')),
      cancelled,
      compensating('t'),
      tasks('z'),
      ways('s > tx', 'cb > t > z'),
    ],
    lines: ['→ a', 'a → undo-a', 'undo-a → z', 'z → end'],
  },
  {
    name: 'is undone down to where it was cancelled',
    drawing: [
      start,
      tx(
        tasks('a') +
          undoable('a') +
          sub('in', tasks('b c') + undoable('b') + cancelEnd + ways('b > c > ce')) +
          ways('a > in'),
      ),
      cancelled,
      tasks('y'),
      ways('s > tx', 'cb > y'),
    ],
    lines: ['→ a', 'a → b', 'b → c', 'c → undo-b', 'undo-b → undo-a', 'undo-a → y', 'y → end'],
  },
  {
    name: 'is undone in what still runs',
    drawing: [
      start,
      tx(
        all('startEvent', 'is') +
          all('parallelGateway', 'f') +
          tasks('a') +
          undoable('a') +
          sub('in', tasks('b c') + undoable('b') + ways('b > c')) +
          cancelEnd +
          ways('is > f > a > ce', 'f > in'),
      ),
      cancelled,
      tasks('y'),
      ways('s > tx', 'cb > y'),
    ],
    lines: ['→ a b', 'b → a c', 'a → undo-b', 'undo-b → undo-a', 'undo-a → y', 'y → end'],
  },
  {
    name: 'in rounds is left when one is cancelled',
    drawing: [
      start,
      sub(
        'tx',
        rounds(2) +
          tasks('a') +
          undoable('a') +
          '<exclusiveGateway id="x" default="x-ce"/>' +
          cancelEnd +
          all('endEvent', 'ok') +
          ways('a > x', 'x > =ok > ok', 'x > ce'),
        '',
        'transaction',
      ),
      cancelled,
      tasks('y z'),
      ways('s > tx > z', 'cb > y'),
    ],
    lines: ['→ a a', 'a {"ok":true} → a', 'a {"ok":false} → undo-a', 'undo-a → y', 'y → end'],
  },
  {
    name: 'in another is cancelled alone',
    drawing: [
      start,
      tx(
        tasks('o') +
          undoable('o') +
          sub('t2', tasks('a') + undoable('a') + cancelEnd + ways('a > ce'), '', 'transaction') +
          boundary('cb2', 't2', 'cancel') +
          tasks('k') +
          ways('o > t2', 'cb2 > k'),
      ),
      cancelled,
      tasks('y z'),
      ways('s > tx > z', 'cb > y'),
    ],
    lines: ['→ o', 'o → a', 'a → undo-a', 'undo-a → k', 'k → z', 'z → end'],
  },
  {
    name: 'is cancelled from its event sub-process',
    drawing: [
      start,
      sub(
        'tx',
        tasks('a b') +
          undoable('a') +
          ways('a > b') +
          eventSub(
            'es',
            event('startEvent', 'st', 'message', 'M') +
              tasks('h') +
              event('endEvent', 'ce', 'cancel') +
              ways('st > h > ce'),
          ),
        '',
        'transaction',
      ),
      boundary('cb', 'tx', 'cancel'),
      tasks('y z'),
      ways('s > tx > z', 'cb > y'),
    ],
    lines: ['→ a', 'a → b', 'st → h', 'h → undo-a', 'undo-a → y', 'y → end'],
  },
  {
    name: 'is interrupted while it is undone',
    drawing: [
      start,
      sub(
        'tx',
        tasks('a') + undoable('a') + event('endEvent', 'ce', 'cancel') + ways('a > ce'),
        '',
        'transaction',
      ),
      boundary('cb', 'tx', 'cancel'),
      boundary('mb', 'tx', 'message', 'M'),
      tasks('y k'),
      ways('s > tx', 'cb > y', 'mb > k'),
    ],
    lines: ['→ a', 'a → undo-a', 'mb → k', 'k → end'],
  },
  {
    name: 'fails while it is undone',
    drawing: [
      start,
      sub(
        'tx',
        tasks('a') +
          boundary('c-a', 'a', 'compensate') +
          sub('u', tasks('x') + failing('xe') + ways('x > xe'), 'isForCompensation="true"') +
          '<association id="as" sourceRef="c-a" targetRef="u"/>' +
          event('endEvent', 'ce', 'cancel') +
          ways('a > ce'),
        '',
        'transaction',
      ),
      boundary('cb', 'tx', 'cancel'),
      boundary('eb', 'tx', 'error', 'E'),
      tasks('y k'),
      ways('s > tx', 'cb > y', 'eb > k'),
    ],
    lines: ['→ a', 'a → x', 'x → k', 'k → end'],
  },
]);
