import { createHash } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { countOneMore } from '../../identity/rate-counts.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../persistence/database.ts';

// Against guessing and flooding: per address for what anybody may send, per person for forms with files,
// which cost the most to judge. The lock-out of one account is identity's rule; this one stops somebody
// who tries many accounts. Counted in the database, by all processes together; who is over a limit is then
// turned away from memory, so that a flood writes nothing. Only visits, which write a session each, are
// counted by each process for itself. Reading is never limited, nor is a call with a token.

export class TooManyRequests extends Error {
  constructor(readonly retryAfterSeconds: number) {
    super('Too many requests from this address or person');
  }
}

/** How many in how many seconds. */
const limits = {
  login: { points: 30, duration: 5 * 60 },
  /** The code of a receipt has 60 bits; this keeps anybody from trying. */
  follow: { points: 20, duration: 10 * 60 },
  tracking: { points: 20, duration: 10 * 60 },
  submission: { points: 20, duration: 10 * 60 },
  /** Calendar programs ask every few minutes, many from one office. */
  feed: { points: 120, duration: 10 * 60 },
  upload: { points: 60, duration: 10 * 60 },
};

/** Many people may come from one address: an office, a mobile network. */
const visits = { points: 600, duration: 10 * 60 };

export type LimitName = keyof typeof limits | 'visit';

export function rateLimits(services: {
  database: Database;
  clock: Clock;
}): (name: LimitName) => RequestHandler {
  const turnedAway = new RateLimiterMemory({ points: 1, duration: 1 });
  const newcomers = new RateLimiterMemory(visits);
  return (name) => async (request, response, next) => {
    try {
      if (name !== 'visit') await count(services, turnedAway, name, request);
      else if (isNewcomer(request)) await newcomers.consume(addressOf(request)).catch(refuse);
      next();
    } catch (error) {
      if (error instanceof TooManyRequests)
        response.setHeader('Retry-After', String(error.retryAfterSeconds));
      next(error);
    }
  };
}

async function count(
  { database, clock }: { database: Database; clock: Clock },
  turnedAway: RateLimiterMemory,
  name: keyof typeof limits,
  request: Request,
): Promise<void> {
  // A form without its files, as htmx sends it while it is filled in, is no upload.
  if (name === 'upload' && !request.is('multipart')) return;
  const sender = (name === 'upload' ? request.actor?.id : undefined) ?? addressOf(request);
  const key = `${name}:${createHash('sha256').update(sender).digest('base64url')}`;
  const known = await turnedAway.get(key);
  if (known) refuse(known);
  const { points, duration } = limits[name];
  const now = clock.now();
  const counted = await countOneMore(database, key, duration * 1000, now);
  if (counted.count <= points) return;
  const seconds = Math.max(1, Math.ceil((counted.endsAt.getTime() - now.getTime()) / 1000));
  await turnedAway.block(key, seconds);
  throw new TooManyRequests(seconds);
}

/** A page with a form opens a session for who has none: a row, each time somebody comes without a cookie. */
const isNewcomer = ({ session }: Request): boolean => session.seenAt === undefined;

const addressOf = ({ ip }: Request): string => ip ?? 'unknown';

function refuse({ msBeforeNext }: Pick<RateLimiterRes, 'msBeforeNext'>): never {
  throw new TooManyRequests(Math.ceil(msBeforeNext / 1000));
}
