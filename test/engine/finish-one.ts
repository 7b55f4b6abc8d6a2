import type { EngineCase } from './engine-case.ts';

/** Tasks and jobs first, in the order they were opened, so that reminders do not keep the process for ever. */
export function finishOne(process: EngineCase): void {
  const [task] = process.tasks.values();
  const [job] = process.jobs.values();
  const [incident] = process.incidents.values();
  const waiting = [...process.subscriptions.values()].find(
    ({ elementId, kind }) => kind === 'message' && elementId.startsWith('receive'),
  );
  const [timer] = [...process.timers.values()].filter(({ dueAt }) => dueAt);
  // n = 1 leaves every loop
  if (task) process.complete(task.elementId, { n: 1 });
  else if (job) process.finishJob(job.elementId, { n: 1 });
  else if (incident) process.retry(incident.elementId);
  else if (waiting) process.message(waiting.elementId, { n: 1 });
  else if (timer) process.fire(timer.elementId);
}
