// What may become of a user task. Open and closed are derived from this table, never stored.

export const nextStates = {
  open: ['claimed', 'completed', 'cancelled'],
  claimed: ['open', 'completed', 'cancelled'],
  completed: [],
  cancelled: [],
} as const satisfies Record<string, readonly string[]>;

export type TaskState = keyof typeof nextStates;

export const isClosed = (state: TaskState): boolean => nextStates[state].length === 0;
