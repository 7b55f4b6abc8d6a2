import { Rejection } from '../kernel/rejection.ts';

// Why somebody could not sign in. What they read is one sentence for every reason, so that nobody learns
// which accounts exist; the reason is for the audit trail.

export type RefusalReason = 'unknown-user' | 'disabled' | 'wrong-password' | 'locked';

export interface RefusalFacts {
  readonly at: Date;
  readonly reason: RefusalReason;
  /** Undefined for a user name that does not exist. */
  readonly userId?: string;
  /** Set when this failure locked the account. */
  readonly lockedUntil?: Date;
}

export class SignInRefusal extends Rejection {
  constructor(readonly facts: RefusalFacts) {
    super(
      'forbidden',
      'sign in',
      'the user name or the password is wrong, or there were too many attempts; check both, or try again in 15 minutes',
    );
    this.name = 'SignInRefusal';
  }
}
