// Jobs of different patience stand in lines of their own, so that none holds up another: a mail server that does
// not answer delays mails and no timer. What is in no other lane moves instances: short, and in a transaction.

export const lanes = ['instances', 'threads', 'errands'] as const;
export type Lane = (typeof lanes)[number];

const elsewhere: Readonly<Record<string, Lane | undefined>> = {
  'script-task': 'threads',
  decision: 'threads',
  outbox: 'errands',
  'calendar-change': 'errands',
  'instance-migration': 'errands',
  housekeeping: 'errands',
};

export const laneOf = (kind: string): Lane => elsewhere[kind] ?? 'instances';

/** The condition for the rows of one lane, without a parameter, so that indexes serve it. */
export const isIn = (lane: Lane, column = 'lane'): string => `${column} = '${lane}'`;
