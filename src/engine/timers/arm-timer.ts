import type { FlowNode, TimerEvent } from '../model/model.ts';
import { capitalised, evaluate } from '../run/evaluate.ts';
import { jobTerms } from '../run/activities/job-terms.ts';
import { label } from '../run/node-of.ts';
import { nextKey, type Run, type Timer } from '../run/run.ts';
import { Stuck } from '../run/stuck.ts';
import type { Armed, Key, TimerState } from '../snapshot.ts';
import { courseOf } from './course.ts';
import { naming } from './naming.ts';
import { nextTurn } from './next-turn.ts';
import { reckon } from './reckon.ts';
import { clockOf } from './timer-clock.ts';

type TimerNode = Pick<FlowNode, 'id' | 'name' | 'job'>;

/** Starts a timer. Throws Stuck, naming the element, where its value or its calendar is wrong. */
export function armTimer(run: Run, node: TimerNode, event: TimerEvent, armed: Armed, scopeKey: Key): void {
  const what = `the timer of ${label(node)}`;
  const value = evaluate(run, event.value, scopeKey, what);
  if (typeof value !== 'string')
    throw new Stuck(`${capitalised(what)} is ${JSON.stringify(value)} and not a text`);
  naming(what, () => {
    const course = courseOf(event, value.trim(), clockOf(run, event), run.environment.now);
    const terms = termsOf(run, node, scopeKey);
    const timer: Timer = { key: nextKey(run), ...armed, ...course, ...terms };
    reckon(run, timer, event);
    if (timer.due !== undefined && new Date(timer.due) < run.environment.now) nextTurn(run, timer, event);
    run.timers.set(timer.key, timer);
  });
}

/** The priority and the retry cycle of its job, where its element says them. */
function termsOf(run: Run, node: TimerNode, scopeKey: Key): Pick<TimerState, 'terms'> {
  if (!node.job) return {};
  const { priority, retryCycle } = jobTerms(run, node, node.job, scopeKey);
  const terms = { ...(priority !== 0 && { priority }), ...(retryCycle !== undefined && { retryCycle }) };
  return Object.keys(terms).length === 0 ? {} : { terms };
}
