// Why one instance cannot go on by another version. Every reason names an element of the version the instance runs
// by, and the one it would have stood at, where there is one. Words are found by whoever shows them.

export type Reason =
  /** Something stands or waits there, and the mapping leads it nowhere. */
  | { rule: 'unmapped'; elementId: string }
  | { rule: Pairing; elementId: string; targetId: string }
  /** It was done and may have to be undone, and is not there any more. */
  | { rule: 'undone-gone'; elementId: string }
  /** Compensation runs, a transaction is being cancelled, or a complex gateway resets: that has to end first. */
  | { rule: 'unsettled'; elementId: string }
  /** Tokens stand at both, which the other version never lets be. */
  | { rule: 'never-together'; elementId: string; otherId: string }
  /** In the other version: a join there would wait for a token that can never come. */
  | { rule: 'join-starves'; targetId: string };

/** What may keep an element from going on as another one. */
export type Pairing =
  | 'no-such-element'
  | 'other-type'
  | 'other-event'
  | 'other-repetition'
  | 'other-variables'
  | 'other-quantity'
  /** It lies in another sub-process, or outside of the one it was in. */
  | 'other-scope'
  /** A token came, or is about to leave, by a flow that is not there. */
  | 'flow-gone';
