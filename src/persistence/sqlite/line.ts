// Who stands in line for the one that writes. People go before work that nobody waits for, and have company of one
// such piece of work at most: enough that none stands for ever, and little to wait for.

/** Those who share a COMMIT so far. */
export interface Gathered {
  readonly people: number;
  readonly patient: number;
}

export interface Next<T> {
  readonly one: T;
  readonly isPatient: boolean;
}

export class Line<T> {
  readonly #people: T[] = [];
  readonly #patient: T[] = [];

  join(one: T, isPatient: boolean): void {
    (isPatient ? this.#patient : this.#people).push(one);
  }

  get isEmpty(): boolean {
    return this.#people.length === 0 && this.#patient.length === 0;
  }

  /** How many of the people stand in it. */
  get people(): number {
    return this.#people.length;
  }

  /** Whose turn it is beside those; undefined sends them to the disk. */
  next({ people, patient }: Gathered): Next<T> | undefined {
    const person = this.#people.shift();
    if (person !== undefined) return { one: person, isPatient: false };
    if (people > 0 && patient > 0) return undefined;
    const one = this.#patient.shift();
    return one === undefined ? undefined : { one, isPatient: true };
  }
}
