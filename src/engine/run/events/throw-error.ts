import type { Variables } from '../../variables.ts';
import { capitalised } from '../evaluate.ts';
import { endAtOnce } from '../end-at-once.ts';
import { handlerFor } from './handler-for.ts';
import { takeFlows } from '../leave.ts';
import { label, nodeOf } from '../node-of.ts';
import { rootOf } from '../scopes/root-of.ts';
import type { Run, Token } from '../run.ts';
import { setVariables } from '../scopes/run-variables.ts';
import { Stuck } from '../stuck.ts';

interface ThrownError {
  code: string;
  message?: string;
  variables?: Variables;
}

/** Where no one catches it, a called instance ends and leaves it to its caller; any other is Stuck, by throwing that. */
export function throwError(run: Run, token: Token, error: ThrownError): void {
  const node = nodeOf(run.model, token.at);
  run.events.push({ type: 'error.thrown', elementId: node.id, errorCode: error.code });
  const handler = handlerFor(run, token, { kind: 'error', code: error.code });
  if (!handler && run.environment.called) return endByError(run, token, error);
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

/** What came with the error stays in the instance, for its caller to map. */
function endByError(run: Run, token: Token, { code, message, variables = {} }: ThrownError): void {
  setVariables(run, rootOf(run).key, variables);
  if (nodeOf(run.model, token.at).type === 'end-event') takeFlows(run, token, []);
  run.errorUncaught = { elementId: token.at, errorCode: code, ...(message !== undefined && { message }) };
  endAtOnce(run, { elementId: token.at, how: 'terminated' });
}

const nameOf = (code: string) => (code === '' ? 'an error without code' : `the error "${code}"`);
