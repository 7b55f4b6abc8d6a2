import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import { pinoHttp } from 'pino-http';
import { loggedError, type Log } from '../../kernel/log.ts';
import { loggedPath } from './logged-path.ts';
import './request-state.ts';

// One line a request, found again by the reference number that an error page shows. Queries, headers
// and bodies are not logged: they can hold names, NIK, passwords and tokens.

const reference = (): string => randomBytes(6).toString('hex').toUpperCase().match(/.{4}/g)!.join('-');

export function logRequests(log: Log): RequestHandler {
  return pinoHttp({
    logger: log,
    genReqId: reference,
    autoLogging: { ignore: (request) => request.url?.startsWith('/assets/') ?? false },
    wrapSerializers: false,
    serializers: {
      err: loggedError,
      req: (request: { id: string; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        path: loggedPath(request.url),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
    customLogLevel: (_, response, error) =>
      error !== undefined || response.statusCode >= 500
        ? 'error'
        : response.statusCode >= 400
          ? 'warn'
          : 'info',
  });
}
