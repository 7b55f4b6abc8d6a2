import { unsealNik } from '../../../../src/service/secrecy/nik-secrecy.ts';
import type { Program } from '../../../support/program.ts';

// The identity numbers of a story, as its database keeps them: sealed, so that only the key of the program
// tells what to search for; and how a number may be written.

export interface KeptNumber {
  readonly nik: string;
  /** Whose it is, by their user name. */
  readonly owner: string;
}

export async function numbersIn(program: Program): Promise<KeptNumber[]> {
  const { masterKey } = program.app.worker.service;
  const rows = await program.rows<{ id: string; nik_cipher: string; username: string }>(
    'SELECT a.id, a.nik_cipher, u.username FROM applications a JOIN users u ON u.id = a.applicant_id WHERE a.destroyed_at IS NULL',
  );
  const numbers = rows.map(({ id, nik_cipher, username }) => ({
    nik: unsealNik(masterKey, nik_cipher, id),
    owner: username,
  }));
  return [...new Map(numbers.map((number) => [`${number.nik} ${number.owner}`, number])).values()];
}

/** Its sixteen digits, or all but a few at one end, in any grouping. */
export const writingsOf = (nik: string): RegExp => {
  const apart = (digits: string) => [...digits].join('(?:[\\s\\u00a0.-]|&nbsp;|&#160;)*');
  return new RegExp(`${apart(nik.slice(0, 12))}|${apart(nik.slice(4))}`);
};
