import type { Run, Token } from './run.ts';

/** Closes the user task or the job a token waits for, if any. */
export function closeWork(run: Run, token: Token, how: 'completed' | 'cancelled'): void {
  const elementId = token.at;
  if (token.task !== undefined) run.tasksClosed.push({ key: token.task, elementId, how });
  if (token.job !== undefined) run.jobsClosed.push({ key: token.job, elementId, how });
  delete token.task;
  delete token.job;
}
