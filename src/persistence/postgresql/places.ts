// Who may begin a transaction: as many at once as there are connections, so that whoever has to wait waits here, in
// line, and not for a connection, which is given up after some seconds. Work that nobody waits for has half of the
// places, and a quarter while people are about. What is begun is not interrupted.

export class Places {
  readonly #people = { running: 0, waiting: [] as (() => void)[] };
  readonly #patient = { running: 0, waiting: [] as (() => void)[] };

  /** `connections`: as many as there are in all. */
  constructor(private readonly connections: number) {}

  forPeople<T>(work: () => Promise<T>): Promise<T> {
    return this.#inLine(this.#people, work);
  }

  forPatient<T>(work: () => Promise<T>): Promise<T> {
    return this.#inLine(this.#patient, work);
  }

  async #inLine<T>(line: { running: number; waiting: (() => void)[] }, work: () => Promise<T>): Promise<T> {
    await new Promise<void>((admitted) => {
      line.waiting.push(admitted);
      this.#admit();
    });
    try {
      return await work();
    } finally {
      line.running -= 1;
      this.#admit();
    }
  }

  #admit(): void {
    while (this.#people.running + this.#patient.running < this.connections) {
      // Their share first, or a line of people without end would leave them nothing at all.
      const line = this.#mayAdmitPatient() ? this.#patient : this.#people;
      const next = line.waiting.shift();
      if (!next) return;
      line.running += 1;
      next();
    }
  }

  #mayAdmitPatient(): boolean {
    const { running, waiting } = this.#people;
    const share = Math.max(1, Math.floor(this.connections / (running + waiting.length > 0 ? 4 : 2)));
    return this.#patient.waiting.length > 0 && this.#patient.running < share;
  }
}
