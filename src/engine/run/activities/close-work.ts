import type { Run, Token } from '../run.ts';

/** Closes the user task, the job or the call a token waits for, if any. */
export function closeWork(run: Run, token: Token, how: 'completed' | 'cancelled'): void {
  const elementId = token.at;
  if (token.task !== undefined) run.tasksClosed.push({ key: token.task, elementId, how });
  if (token.job !== undefined) run.jobsClosed.push({ key: token.job, elementId, how });
  if (token.call !== undefined) run.callsClosed.push({ key: token.call, elementId, how });
  delete token.task;
  delete token.job;
  delete token.call;
  delete token.returned;
}
