import { withNumberedPlaces } from './placeholders.ts';

// Every text of a statement is turned once. One that comes again gets a name, under which each connection
// prepares it at its first use; lists of changing length make texts without end, so both are bounded.

interface Statement {
  readonly text: string;
  readonly name?: string;
}

const mostTexts = 2000;
const mostNames = 500;

export class Statements {
  readonly #seen = new Map<string, { text: string; uses: number; name?: string }>();
  #names = 0;
  #generation = 0;

  of(sql: string): Statement {
    let known = this.#seen.get(sql);
    if (!known) {
      if (this.#seen.size >= mostTexts) this.#forgetOldest();
      known = { text: withNumberedPlaces(sql), uses: 0 };
      this.#seen.set(sql, known);
    }
    known.uses += 1;
    if (known.uses > 1 && known.name === undefined && this.#names < mostNames)
      known.name = `alur_${String((this.#names += 1))}`;
    if (known.name === undefined) return { text: known.text };
    return { text: known.text, name: `${known.name}_${String(this.#generation)}` };
  }

  /** Tables have changed under what is prepared: from now on everything is prepared anew. */
  renew(): void {
    this.#generation += 1;
  }

  // Those with a name stay: connections have them prepared under it.
  #forgetOldest(): void {
    for (const [sql, { name }] of this.#seen)
      if (name === undefined) {
        this.#seen.delete(sql);
        return;
      }
  }
}
