import type { TimerEvent } from '../model/model.ts';
import { capitalised, evaluate } from '../run/evaluate.ts';
import { label } from '../run/node-of.ts';
import { nextKey, type Run, type Timer } from '../run/run.ts';
import { Stuck } from '../run/stuck.ts';
import type { Armed, Key, TimerState } from '../snapshot.ts';
import { naming } from './naming.ts';
import { nextTurn } from './next-turn.ts';
import { reckon } from './reckon.ts';
import { readCycle, readDuration, readInstant } from './timing.ts';

type Course = Pick<TimerState, 'from' | 'span' | 'every' | 'times'>;

/** Starts a timer. Throws Stuck, naming the element, where its value or its calendar is wrong. */
export function armTimer(
  run: Run,
  node: { id: string; name?: string },
  event: TimerEvent,
  armed: Armed,
  scopeKey: Key,
): void {
  const what = `the timer of ${label(node)}`;
  const value = evaluate(run, event.value, scopeKey, what);
  if (typeof value !== 'string')
    throw new Stuck(`${capitalised(what)} is ${JSON.stringify(value)} and not a text`);
  naming(what, () => {
    const timer: Timer = { key: nextKey(run), ...armed, ...courseOf(run, event, value.trim()) };
    reckon(run, timer, event);
    if (timer.due !== undefined && new Date(timer.due) < run.environment.now) nextTurn(run, timer, event);
    run.timers.set(timer.key, timer);
  });
}

function courseOf(run: Run, event: TimerEvent, value: string): Course {
  const now = run.environment.now.toISOString();
  if (event.timing === 'date') return { from: readInstant(value).toISOString() };
  if (event.timing === 'duration') return { from: now, span: readDuration(value) };
  const { every, times, start } = readCycle(value);
  const repetition = { every, ...(times !== undefined && { times: times - 1 }) };
  return start ? { from: start.toISOString(), ...repetition } : { from: now, span: every, ...repetition };
}
