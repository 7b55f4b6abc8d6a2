import type { LinkEvent } from '../../model/model.ts';
import { waitsAfter } from '../activities/continuations.ts';
import { stepOut } from '../scopes/local-scope.ts';
import { label, type Named } from '../node-of.ts';
import type { Run, Token } from '../run.ts';
import { Stuck } from '../stuck.ts';
import { consumeToken, putToken } from '../tokens.ts';

/** A link is a sequence flow that is not drawn: the token goes on at the event that catches it. */
export function followLink(run: Run, node: Named, link: LinkEvent, inner: Token): void {
  if (link.to === undefined) throw new Stuck(`The link ${label(node)} leads nowhere`);
  const token = stepOut(run, inner);
  if (!waitsAfter(run, token)) takeLink(run, link.to, token);
}

/** The token goes on, its asynchronous continuation behind it. */
export function takeLink(run: Run, to: string, token: Token): void {
  run.events.push({ type: 'element.left', elementId: token.at, flowIds: [] });
  putToken(run, to, token.in);
  consumeToken(run, token);
}
