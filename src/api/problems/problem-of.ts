import { Rejection, type RejectionKind } from '../../kernel/rejection.ts';
import { InvalidRequest } from './invalid-request.ts';
import { titles, type Problem } from './problem.ts';
import { Refused } from './refused.ts';

// Whatever was thrown as a problem. Nothing inner is told of what was not foreseen.

const statuses: Readonly<Record<RejectionKind, number>> = {
  'not-found': 404,
  forbidden: 403,
  conflict: 409,
  invalid: 422,
};

type Told = Omit<Problem, 'title' | 'instance' | 'type'> & { kind: string };

export function problemOf(error: unknown, requestId: string): Problem {
  const { kind, ...told } = toldOf(error);
  const title = titles[kind] ?? kind;
  return { type: `urn:alur:problem:${kind}`, title, ...told, instance: `urn:alur:request:${requestId}` };
}

function toldOf(error: unknown): Told {
  if (error instanceof Refused) return { kind: error.kind, status: error.status, detail: error.detail };
  if (error instanceof InvalidRequest)
    return { kind: 'invalid-request', status: 400, detail: error.message, errors: [...error.errors] };
  if (error instanceof Rejection) return toldOfRejection(error);
  return toldOfParser(error);
}

function toldOfRejection({ kind, message, problems }: Rejection): Told {
  const told = { kind, status: statuses[kind], detail: message };
  if (problems.length === 0) return told;
  const errors = problems.map((problem) => ({
    in: 'body' as const,
    path: problem.field,
    message: problem.message,
    ...(problem.rule !== undefined && { rule: problem.rule, elementId: problem.field }),
  }));
  return { ...told, errors };
}

/** What Express and its parsers throw for what a client caused carries a status. */
function toldOfParser(error: unknown): Told {
  const status = statusOf(error);
  if (status === 413)
    return { kind: 'too-large', status, detail: 'Expected to read the body, but it is too large' };
  if (status === 415)
    return {
      kind: 'unsupported-media-type',
      status,
      detail: 'Expected to read the body, but its encoding is unknown',
    };
  if (status >= 400 && status < 500)
    return {
      kind: 'invalid-request',
      status: 400,
      detail: 'Expected to read the body as JSON, but it is none',
    };
  return { kind: 'broken', status: 500, detail: 'The log has more under the number of this request' };
}

function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('status' in error)) return 500;
  return typeof error.status === 'number' ? error.status : 500;
}
