// First in, first out, one at a time. One that fails does not stop the next. A closed queue takes no more,
// and `close` waits for those that were in it.

export class Queue {
  #last: Promise<void> = Promise.resolve();
  #closed = false;

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closed) throw new Error('Expected to write, but the database is closed');
    const result = this.#last.then(work);
    this.#last = result.then(ignore, ignore);
    return result;
  }

  close(): Promise<void> {
    this.#closed = true;
    return this.#last;
  }
}

// The caller of `run` receives the result and the error; the chain only needs to know that it ended.
const ignore = () => undefined;
