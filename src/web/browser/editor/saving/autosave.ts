import type { LocalCopies } from './local-copy.ts';
import type { Answer, Sending } from './send-draft.ts';

// Saves by itself, one request at a time, each on the revision of the one before. What is drawn while one is under
// way goes with the next. A conflict stops it until the person has decided; nothing drawn is ever dropped by itself.

export type SaveState =
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'saving' }
  | Exclude<Answer, { readonly kind: 'saved' }>;

export interface Parts {
  /** The file as it stands. */
  readonly text: () => Promise<string>;
  readonly send: (sending: Sending) => Promise<Answer>;
  readonly copies: LocalCopies;
  readonly show: (state: SaveState) => void;
  /** Calls back after so many milliseconds. */
  readonly later: (work: () => void, milliseconds: number) => void;
}

const pause = 800;
const retryAfter = 5_000;

export class Autosave {
  private changes = 0;
  private stored = 0;
  private isBusy = false;
  private isPlanned = false;
  private conflict: { readonly revision: number } | undefined;

  constructor(
    private readonly parts: Parts,
    private revision: number,
  ) {}

  get isUnsaved(): boolean {
    return this.changes > this.stored;
  }

  /** To be called after every change of the file. */
  changed(): void {
    this.changes += 1;
    if (!this.conflict) this.parts.show({ kind: 'saving' });
    this.plan(pause);
  }

  /** The person has seen who was faster, and what they drew shall count. */
  async saveOver(): Promise<void> {
    if (!this.conflict) return;
    this.revision = this.conflict.revision;
    this.conflict = undefined;
    this.parts.show({ kind: 'saving' });
    await this.save();
  }

  private plan(milliseconds: number): void {
    if (this.isPlanned) return;
    this.isPlanned = true;
    this.parts.later(() => {
      this.isPlanned = false;
      void this.save();
    }, milliseconds);
  }

  async save(): Promise<void> {
    if (this.isBusy || !this.isUnsaved) return;
    this.isBusy = true;
    try {
      await this.saveNow(this.changes);
    } finally {
      this.isBusy = false;
    }
  }

  private async saveNow(changes: number): Promise<void> {
    const sending = { revision: this.revision, text: await this.parts.text() };
    this.parts.copies.write(sending);
    const answer = this.conflict ? undefined : await this.parts.send(sending);
    if (answer) this.take(answer, changes);
    if (answer?.kind === 'unreached') this.plan(retryAfter);
    else if (!this.conflict && this.changes > changes) this.plan(pause);
  }

  private take(answer: Answer, changes: number): void {
    if (answer.kind === 'conflict') this.conflict = answer;
    if (answer.kind !== 'saved') return this.parts.show(answer);
    this.revision = answer.revision;
    this.stored = changes;
    if (this.isUnsaved) return;
    this.parts.copies.remove();
    this.parts.show(answer);
  }
}
