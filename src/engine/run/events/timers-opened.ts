import type { TimerOpened } from '../../outcome.ts';
import { timerNodeOf } from '../../timers/timer-node.ts';
import type { Run, Timer } from '../run.ts';

/** Every timer that is new or changed in this run, once, in its final state. */
export const timersOpened = (run: Run): TimerOpened[] =>
  [...run.timersTouched].flatMap((key) => {
    const timer = run.timers.get(key);
    return timer ? [describe(run, timer)] : [];
  });

function describe(run: Run, timer: Timer): TimerOpened {
  const { node, event } = timerNodeOf(run, timer);
  return {
    key: timer.key,
    elementId: timer.at,
    ...(node.name !== undefined && { name: node.name }),
    ...(timer.due !== undefined && { dueAt: new Date(timer.due) }),
    ...(timer.left !== undefined && { remainingMs: timer.left }),
    provisional: timer.provisional ?? false,
    ...(event.calendarId !== undefined && { calendarId: event.calendarId }),
    ...(event.deadline !== undefined && { deadline: event.deadline }),
    ...(node.job && { job: { exclusive: node.job.exclusive ?? true, priority: 0, ...timer.terms } }),
  };
}
