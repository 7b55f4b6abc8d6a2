// A sleep that can be ended, also before it begins: whoever ends it while its length is reckoned may have left
// work that the reckoning did not see.

export class Sleep {
  #ended = false;
  #rouse: () => void = () => undefined;

  /** Does the work and sleeps as long as it says, in milliseconds. */
  async after(work: () => Promise<number>): Promise<void> {
    this.#ended = false;
    const ms = await work();
    if (ms > 0 && !this.#ended) await this.#for(ms);
  }

  end(): void {
    this.#ended = true;
    this.#rouse();
  }

  #for(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
