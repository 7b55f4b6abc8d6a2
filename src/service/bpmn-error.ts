import type { Variables } from '../engine/variables.ts';

/** Thrown by a handler to throw a BPMN error at its element: an outcome of the work, not a failure of it. */
export class BpmnError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly variables: Variables = {},
  ) {
    super(message);
    this.name = 'BpmnError';
  }
}
