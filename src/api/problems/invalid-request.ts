/** One error of a request: in which part of it, and where in there (`variables.amount`, `files.0.name`). */
export interface RequestError {
  readonly in: 'path' | 'query' | 'body' | 'header';
  readonly path: string;
  readonly message: string;
}

/** A request that does not have the shape its row of the route table asks for. */
export class InvalidRequest extends Error {
  constructor(readonly errors: readonly RequestError[]) {
    super(
      `Expected to read the request, but ${errors.map(({ path, message }) => `${path}: ${message}`).join('; ')}`,
    );
    this.name = 'InvalidRequest';
  }
}
