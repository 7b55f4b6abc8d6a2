import type { Request, Response } from 'express';
import { problemType } from './problem.ts';
import { problemOf } from './problem-of.ts';
import { Refused } from './refused.ts';

/** Sends whatever was thrown as a problem, and logs it under the number that the problem names. */
export function answerProblem(error: unknown, request: Request, response: Response): void {
  const problem = problemOf(error, String(request.id));
  request.log[problem.status >= 500 ? 'error' : 'warn'](
    { err: error, reference: request.id },
    'API call refused',
  );
  if (response.headersSent) return void response.destroy();
  if (error instanceof Refused) response.set(error.headers);
  const text = JSON.stringify(problem);
  response.writeHead(problem.status, { 'Content-Type': problemType }).end(text);
}
