// What was worked out once and comes out the same every time: kept by its key, up to `limit` entries, then
// begun afresh, so that keys which come from outside cannot fill the memory.

export class Remembered<T> {
  readonly #known = new Map<string, T>();

  constructor(private readonly limit: number) {}

  of(key: string, make: () => T): T {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const made = make();
    if (this.#known.size >= this.limit) this.#known.clear();
    this.#known.set(key, made);
    return made;
  }
}
