import { closeWork } from './close-work.ts';
import { takeLink } from '../events/follow-link.ts';
import { attempt } from '../incidents.ts';
import { takeFlows } from '../leave.ts';
import { nodeOf } from '../node-of.ts';
import { endRound } from '../rounds/repeat.ts';
import { isRound } from '../rounds/rounds.ts';
import type { Run, Token } from '../run.ts';
import { comeIn } from '../work.ts';

/** The job of an asynchronous continuation is done: the token comes in, or leaves as it had chosen. */
export function goOn(run: Run, token: Token): void {
  const { async: side, leaving = [] } = token;
  closeWork(run, token, 'completed');
  delete token.async;
  delete token.leaving;
  if (side === 'before') return comeIn(run, token);
  if (isRound(run, token)) return attempt(run, token, 'leave', () => endRound(run, token));
  const node = nodeOf(run.model, token.at);
  const link = node.type === 'intermediate-throw-event' && node.event?.kind === 'link' && node.event.to;
  if (link) return takeLink(run, link, token);
  const flows = leaving.flatMap((id) => run.model.flows.get(id) ?? []);
  takeFlows(run, token, flows);
}
