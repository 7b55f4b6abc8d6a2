// Expressions that both databases read. Of several deadlines of a kind the one that runs counts, else the
// latest (tasks/case-deadlines.ts).

/** Until when a task is sorted: its own due date, else the maximum deadline of its case; without either, last. */
export const listDueAt = (ownDueAt: string, instanceId: string): string => `COALESCE(${ownDueAt}, (
  SELECT d.due_at FROM deadlines d WHERE d.instance_id = ${instanceId} AND d.kind = 'maximum'
  ORDER BY CASE WHEN d.cancelled_at IS NULL THEN 0 ELSE 1 END, LENGTH(d.timer_key) DESC, d.timer_key DESC LIMIT 1), '9999')`;

/** 1 where a maximum deadline of the case has passed, else NULL. */
export const isLate = (instanceId: string): string =>
  `CASE WHEN EXISTS (SELECT 1 FROM deadlines d WHERE d.instance_id = ${instanceId} AND d.kind = 'maximum'
     AND d.fired_at IS NOT NULL) THEN 1 END`;

/** 1 where the clock of a maximum deadline of the case stands still, else NULL. */
export const isPaused = (instanceId: string): string =>
  `CASE WHEN EXISTS (SELECT 1 FROM deadlines d WHERE d.instance_id = ${instanceId} AND d.kind = 'maximum'
     AND d.remaining_ms IS NOT NULL AND d.cancelled_at IS NULL) THEN 1 END`;

/** The state of a task that is not closed, else NULL. */
export const isOpen = (task: string): string =>
  `CASE WHEN ${task}.state IN ('open', 'claimed') THEN ${task}.state END`;
