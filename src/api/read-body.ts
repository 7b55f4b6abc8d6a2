import express from 'express';
import type { RequestHandler } from 'express';
import { Refused } from './problems/refused.ts';

// Bodies: JSON of at most a megabyte. Anything else is refused by its type rather than read as empty.

const json = express.json({ limit: '1mb', type: 'application/json', strict: false });

export const readJson: RequestHandler = (request, response, next) => {
  const isEmpty = request.get('content-length') === '0' || isBodiless(request.headers);
  if (isEmpty || request.is('application/json')) return json(request, response, next);
  const detail = `Expected to read JSON, but the body is ${request.get('content-type') ?? 'of no type'}`;
  next(new Refused(415, 'unsupported-media-type', detail));
};

const isBodiless = (headers: Readonly<Record<string, unknown>>): boolean =>
  headers['content-length'] === undefined && headers['transfer-encoding'] === undefined;
