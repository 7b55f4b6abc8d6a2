import type { FlowNode } from '../../model/model.ts';
import { isRound } from '../rounds/rounds.ts';
import type { Run, Token } from '../run.ts';
import { consumeToken } from '../tokens.ts';

/**
 * An activity may need several tokens to begin (startQuantity, BPMN 2.0.2, 13.3.2), whatever the flows they come
 * by. Those that wait stand there as one token that counts them; answers whether this one was the last needed.
 */
export function isEnough(run: Run, node: FlowNode, token: Token): boolean {
  const needed = 'startQuantity' in node ? node.startQuantity : undefined;
  if (needed === undefined || isRound(run, token)) return true;
  const waiting = [...run.tokens.values()].find(
    (other) => other.at === token.at && other.in === token.in && other.gathered !== undefined,
  );
  const gathered = (waiting?.gathered ?? 0) + 1;
  if (waiting) consumeToken(run, waiting);
  if (gathered < needed) token.gathered = gathered;
  return gathered >= needed;
}
