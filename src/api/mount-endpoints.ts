import { Router } from 'express';
import type { Request, RequestHandler, Response } from 'express';
import type { Bearer } from '../identity/tokens/bearer-of.ts';
import { admit } from './bearer.ts';
import type { Endpoint, RawCall } from './endpoint.ts';
import { answerOnce, type Answered } from './idempotency/answer-once.ts';
import { keyedRequest } from './idempotency/keyed-request.ts';
import { answerProblem } from './problems/answer-problem.ts';
import { readFiles } from './read-files.ts';
import { readJson } from './read-body.ts';
import type { ApiServices } from './services.ts';

// Hangs the route table into Express. Every row passes the same gates in the same order: whose token is it and may
// it, what was sent, was it sent before; then the work, in one transaction with the kept answer.

export function mountEndpoints(services: ApiServices, rows: readonly Endpoint[]): Router {
  const router = Router();
  router.use((_request, response, next) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    next();
  });
  for (const row of rows) {
    const path = row.path.replace(/\{(\w+)\}/g, ':$1');
    router[row.method](path, gate(services, row));
  }
  return router;
}

const headers = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
};

const gate =
  (services: ApiServices, row: Endpoint): RequestHandler =>
  async (request, response) => {
    try {
      const bearer = await admit(services, request, row);
      if (row.method === 'post') await readBody(row, request, response);
      await answer(services, row, bearer, request, response);
    } catch (error) {
      answerProblem(error, request, response);
    }
  };

function readBody({ takes }: Endpoint, request: Request, response: Response): Promise<void> {
  const reader = takes === 'files' ? readFiles : readJson;
  return new Promise((resolve, reject) => {
    void reader(request, response, (error?: unknown) =>
      error === undefined ? resolve() : reject(error as Error),
    );
  });
}

async function answer(
  services: ApiServices,
  row: Endpoint,
  bearer: Bearer,
  request: Request,
  response: Response,
): Promise<void> {
  const keyed = keyedRequest(request, bearer.tokenId);
  const call = rawCall(services, bearer, request, response);
  const begin = () => row.begin(call);
  const { status } = row;
  const answered = keyed
    ? await answerOnce(services.service.database, keyed, { status, now: call.now, begin })
    : await answerPlainly(begin);
  if (answered.isReplay) response.setHeader('Idempotency-Replayed', 'true');
  if (answered.content === undefined) return void response.writeHead(status).end();
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(answered.content);
}

async function answerPlainly(begin: () => Promise<() => Promise<unknown>>): Promise<Answered> {
  const reply = await (await begin())();
  return { content: reply === undefined ? undefined : JSON.stringify(reply), isReplay: false };
}

function rawCall({ service }: ApiServices, { actor }: Bearer, request: Request, response: Response): RawCall {
  return {
    service,
    actor,
    now: service.clock.now(),
    ip: request.ip,
    log: request.log,
    gone() {
      const stop = new AbortController();
      response.once('close', () => stop.abort());
      return stop.signal;
    },
    params: { ...request.params },
    query: { ...request.query },
    body: request.body,
  };
}
