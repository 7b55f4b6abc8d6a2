import type { RequestHandler } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';

// Per address, against guessing and flooding. The lock-out of one account is identity's rule; this
// one stops somebody who tries many accounts. Reading is never limited.

export class TooManyRequests extends Error {
  constructor(readonly retryAfterSeconds: number) {
    super('Too many requests from this address');
  }
}

const limits = {
  login: { points: 30, duration: 5 * 60 },
  submission: { points: 20, duration: 10 * 60 },
};

export type LimitName = keyof typeof limits;

export function rateLimits(): (name: LimitName) => RequestHandler {
  const limiters = {
    login: new RateLimiterMemory(limits.login),
    submission: new RateLimiterMemory(limits.submission),
  };
  return (name) => (request, response, next) => {
    limiters[name].consume(request.ip ?? 'unknown').then(
      () => next(),
      (refusal: { msBeforeNext: number }) => {
        const seconds = Math.ceil(refusal.msBeforeNext / 1000);
        response.setHeader('Retry-After', String(seconds));
        next(new TooManyRequests(seconds));
      },
    );
  };
}
