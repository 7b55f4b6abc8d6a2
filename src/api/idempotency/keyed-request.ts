import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { InvalidRequest } from '../problems/invalid-request.ts';
import type { Keyed } from '../../identity/tokens/kept-answers.ts';

const shape = /^[\x21-\x7e]{1,200}$/;

/** The idempotency key of a POST with what it stands for; undefined without one. Throws InvalidRequest. */
export function keyedRequest(request: Request, tokenId: string): Keyed | undefined {
  const key = request.get('idempotency-key');
  if (key === undefined || request.method !== 'POST') return undefined;
  if (!shape.test(key))
    throw new InvalidRequest([
      { in: 'header', path: 'Idempotency-Key', message: 'use 1 to 200 visible characters of ASCII' },
    ]);
  const parts = [request.method, request.originalUrl, request.body ?? null];
  const requestHash = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  return { tokenId, key, requestHash };
}
