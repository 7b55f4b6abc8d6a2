import { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';

const keyed = z.object({
  'Idempotency-Key': z.string().min(1).max(200).optional().meta({
    description:
      'The same key with the same request has its effect once and is answered the same for 24 hours (Idempotency-Replayed: true).',
  }),
});

const plain = z.object({});

/** The headers of requests that are not those of HTTP itself. */
export const headersOf = ({ method }: Endpoint) => (method === 'post' ? keyed : plain);
