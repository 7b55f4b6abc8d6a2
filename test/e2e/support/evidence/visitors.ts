import type { Program } from '../../../support/program.ts';
import type { Reader } from './may-read.ts';
import type { Exchange } from './traffic.ts';

// Each browser of a story has a name of its own, which it sends along as browsers do: so whatever was answered
// to it can be told to have been answered to the person who sat there.

export class Visitors {
  private readonly usernames: string[] = [];

  /** A new browser; '' is for whoever does not sign in. */
  browserOf(username: string): string {
    this.usernames.push(username);
    return `Alur-e2e/${this.usernames.length}`;
  }

  async readers(program: Program): Promise<(exchange: Exchange) => Reader> {
    const readers = new Map<string, Reader>();
    for (const username of new Set(this.usernames)) {
      const checksIdentities = username !== '' && (await program.as(username)).can('identity.see');
      readers.set(username, { username: username === '' ? 'a visitor' : username, checksIdentities });
    }
    return ({ visitor }) => {
      const username = this.usernames[Number(visitor.replace('Alur-e2e/', '')) - 1];
      const reader = readers.get(username ?? '');
      return reader ?? { username: 'nobody that we know', checksIdentities: false };
    };
  }
}
