import type { RequestHandler } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';

// Against guessing and flooding: per address for what anybody may send, per person for forms with files,
// which cost the most to judge. The lock-out of one account is identity's rule; this one stops somebody
// who tries many accounts. Reading is never limited.

export class TooManyRequests extends Error {
  constructor(readonly retryAfterSeconds: number) {
    super('Too many requests from this address or person');
  }
}

const limits = {
  login: { points: 30, duration: 5 * 60 },
  submission: { points: 20, duration: 10 * 60 },
  upload: { points: 60, duration: 10 * 60 },
};

export type LimitName = keyof typeof limits;

export function rateLimits(): (name: LimitName) => RequestHandler {
  const limiters = {
    login: new RateLimiterMemory(limits.login),
    submission: new RateLimiterMemory(limits.submission),
    upload: new RateLimiterMemory(limits.upload),
  };
  return (name) => (request, response, next) => {
    // A form without its files, as htmx sends it while it is filled in, is no upload.
    if (name === 'upload' && !request.is('multipart')) return next();
    const sender = (name === 'upload' ? request.actor?.id : undefined) ?? request.ip ?? 'unknown';
    limiters[name].consume(sender).then(
      () => next(),
      (refusal: { msBeforeNext: number }) => {
        const seconds = Math.ceil(refusal.msBeforeNext / 1000);
        response.setHeader('Retry-After', String(seconds));
        next(new TooManyRequests(seconds));
      },
    );
  };
}
