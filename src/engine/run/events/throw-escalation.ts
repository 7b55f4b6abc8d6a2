import type { EscalationEvent } from '../../model/model.ts';
import { handlerFor } from './handler-for.ts';
import { nodeOf } from '../node-of.ts';
import type { Run, Token } from '../run.ts';
import { setVariables } from '../scopes/run-variables.ts';

/**
 * Tells whoever is responsible that something is up. Nothing stops by that unless the handler interrupts; where
 * no one listens, in a called instance nor in its callers, it goes by (BPMN 2.0.2, 10.5.5).
 */
export function throwEscalation(
  run: Run,
  token: Token,
  { escalationCode: code = '' }: EscalationEvent,
): void {
  const { id } = nodeOf(run.model, token.at);
  run.events.push({ type: 'escalation.thrown', elementId: id, escalationCode: code });
  const handler = handlerFor(run, token, { kind: 'escalation', code });
  if (!handler && run.environment.called)
    run.escalationsUncaught.push({ elementId: id, escalationCode: code });
  if (!handler) return;
  const { codeVariable } = handler.event;
  if (codeVariable !== undefined) setVariables(run, handler.scopeKey, { [codeVariable]: code });
  handler.run();
}
