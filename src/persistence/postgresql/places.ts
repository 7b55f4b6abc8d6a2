// How many of the connections work may have that nobody waits for: half of them, and fewer while people are about.
// What is begun is not interrupted; the next one waits for its place, in the order they came.

export class Places {
  #people = 0;
  #patient = 0;
  readonly #waiting: (() => void)[] = [];

  /** `connections`: as many as there are in all. */
  constructor(private readonly connections: number) {}

  async forPeople<T>(work: () => Promise<T>): Promise<T> {
    this.#people += 1;
    try {
      return await work();
    } finally {
      this.#people -= 1;
      this.#admit();
    }
  }

  async forPatient<T>(work: () => Promise<T>): Promise<T> {
    await new Promise<void>((admitted) => {
      this.#waiting.push(admitted);
      this.#admit();
    });
    try {
      return await work();
    } finally {
      this.#patient -= 1;
      this.#admit();
    }
  }

  #admit(): void {
    const allowed = Math.max(1, Math.floor(this.connections / (this.#people > 0 ? 4 : 2)));
    while (this.#patient < allowed) {
      const next = this.#waiting.shift();
      if (!next) return;
      this.#patient += 1;
      next();
    }
  }
}
