// The only place in src/ that reads the wall clock. Everything else is given a moment,
// so that a rule about time can be tested by moving time.

export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
