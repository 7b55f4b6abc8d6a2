// Lets everyone through at once, until it is closed; `close` waits for those that are inside.

export class Gate {
  readonly #inside = new Set<Promise<unknown>>();
  #closed = false;

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closed) throw new Error('Expected to write, but the database is closed');
    const result = work();
    this.#inside.add(result);
    try {
      return await result;
    } finally {
      this.#inside.delete(result);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled(this.#inside);
  }
}
