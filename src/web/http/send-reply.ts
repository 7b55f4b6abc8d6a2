import type { Request, Response } from 'express';
import type { Reply } from '../page.ts';
import type { Render } from '../rendering/render.ts';
import { renderInLayout } from '../rendering/render.ts';
import { viewLocals } from '../rendering/view-locals.ts';
import type { Frame } from '../rendering/view-locals.ts';

// A reply value becomes a response. Pages are never kept by caches: after signing out, "back" must
// not show a colleague's case.

export interface Exchange {
  readonly frame: Frame;
  readonly render: Render;
  readonly request: Request;
  readonly response: Response;
}

export async function sendReply(exchange: Exchange, reply: Reply): Promise<void> {
  const { frame, request, response } = exchange;
  response.setHeader('Cache-Control', 'no-store');
  if ('redirect' in reply) {
    if (reply.flash) request.session.flash = reply.flash;
    if (request.method === 'POST') await keep(request.session);
    response.redirect(303, reply.redirect);
  } else if ('listens' in reply) {
    frame.live.open(request, response, reply.listens);
  } else if ('json' in reply) {
    response.status(reply.status ?? 200).json(reply.json);
  } else if ('content' in reply) {
    sendContent(request, response, reply);
  } else {
    const locals = { ...(await viewLocals(frame, request)), ...reply.locals };
    const html =
      'fragment' in reply
        ? await exchange.render(reply.fragment, locals)
        : await renderInLayout(exchange.render, reply.view, { ...locals, title: reply.title });
    response
      .status(reply.status ?? 200)
      .type('html')
      .send(html);
  }
}

/** express-session sends the headers before it has kept the session, and a browser follows them at once. */
const keep = (session: Request['session']): Promise<void> =>
  new Promise((resolve, reject) => {
    session.save((error?: unknown) => (error ? reject(error as Error) : resolve()));
  });

function sendContent(
  request: Request,
  response: Response,
  reply: Extract<Reply, { content: unknown }>,
): void {
  if (reply.etag !== undefined) response.set({ ETag: reply.etag, 'Cache-Control': 'private, no-cache' });
  if (reply.etag !== undefined && request.fresh) {
    response.status(304).end();
    return;
  }
  if (reply.downloadAs !== undefined) response.attachment(reply.downloadAs);
  // What people uploaded may be looked at here, but never act here.
  if (reply.sandboxed === true)
    response.setHeader('Content-Security-Policy', "default-src 'none'; img-src 'self'; sandbox");
  response.setHeader('Content-Type', reply.mediaType);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.end(reply.content);
}
