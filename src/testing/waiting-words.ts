import type { Open } from './open.ts';

/** What is open at an element, in words, for the author who expected something else. */
export function waitingWords(open: Open, elementId: string): string[] {
  const at = <One extends { elementId: string }>(all: ReadonlyMap<string, One>): One[] =>
    [...all.values()].filter((one) => one.elementId === elementId);
  return [
    ...at(open.incidents).map(({ message }) => `incident: ${message}`),
    ...at(open.tasks).map(({ assignee }) =>
      assignee === undefined ? 'user task' : `user task of ${assignee}`,
    ),
    ...at(open.jobs).map(({ kind, topic }) =>
      topic === undefined ? `${kind} job` : `job of topic ${topic}`,
    ),
    ...at(open.calls).map(({ calledElement }) => `call of ${calledElement}`),
    ...at(open.subscriptions).map(({ kind, name }) => `${kind} ${name}`.trimEnd()),
    ...at(open.timers).map(({ dueAt }) => `timer${dueAt ? ` due at ${dueAt.toISOString()}` : ''}`),
  ];
}
