/** Nobody may try again: the work may stand in the database, or not. */
export class UncertainCommit extends Error {
  constructor(cause: unknown) {
    super('Expected to commit, but the answer of the database never came', { cause });
  }
}
