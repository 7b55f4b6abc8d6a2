// Who stands in line for the one that writes. People go before work that nobody waits for; and for a while after
// each of them, little of such work is done at a time, so that the next one finds a short turn to wait for.

/** How many patient ones share a COMMIT while people are about. */
const besidePeople = 2;
/** For how long people count as being about. */
const lingerMs = 1_000;

export class Line<T> {
  readonly #people: T[] = [];
  readonly #patient: T[] = [];
  #lastSeenMs = -Infinity;

  constructor(private readonly nowMs: () => number) {}

  join(one: T, isPatient: boolean): void {
    if (isPatient) return void this.#patient.push(one);
    this.#lastSeenMs = this.nowMs();
    this.#people.push(one);
  }

  get isEmpty(): boolean {
    return this.#people.length === 0 && this.#patient.length === 0;
  }

  /** Whose turn it is in a group in which so many are already; undefined ends the group. */
  next(inGroup: number): T | undefined {
    const person = this.#people.shift();
    if (person !== undefined) return person;
    const arePeopleAbout = this.nowMs() - this.#lastSeenMs < lingerMs;
    return arePeopleAbout && inGroup >= besidePeople ? undefined : this.#patient.shift();
  }
}
