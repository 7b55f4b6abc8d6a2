import type { Variables } from '../variables.ts';
import { capitalised } from './evaluate.ts';
import { handlerFor } from './handler-for.ts';
import { takeFlows } from './leave.ts';
import { label, nodeOf } from './node-of.ts';
import type { Run, Token } from './run.ts';
import { setVariables } from './run-variables.ts';
import { Stuck } from './stuck.ts';

interface ThrownError {
  code: string;
  message?: string;
  variables?: Variables;
}

/** Throws Stuck where no one catches the error. */
export function throwError(run: Run, token: Token, error: ThrownError): void {
  const node = nodeOf(run.model, token.at);
  run.events.push({ type: 'error.thrown', elementId: node.id, errorCode: error.code });
  const handler = handlerFor(run, token, { kind: 'error', code: error.code });
  if (!handler) {
    const why = error.message ? `: ${error.message}` : '';
    throw new Stuck(
      `${capitalised(nameOf(error.code))}, thrown by ${label(node)}, is caught by no one${why}`,
    );
  }
  const { codeVariable, messageVariable } = handler.event;
  setVariables(run, handler.scopeKey, {
    ...error.variables,
    ...(codeVariable !== undefined && { [codeVariable]: error.code }),
    ...(messageVariable !== undefined && { [messageVariable]: error.message ?? null }),
  });
  if (node.type === 'end-event') takeFlows(run, token, []);
  handler.run();
}

const nameOf = (code: string) => (code === '' ? 'an error without code' : `the error "${code}"`);
