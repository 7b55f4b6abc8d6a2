import type { Variables } from '../../engine/variables.ts';
import type { Actor } from '../../identity/actor.ts';
import { profileOf } from '../../identity/profile-of.ts';
import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';

/** What the account already says, in the fields that ask for it; the applicant corrects what differs. */
export async function prefilled(database: Database, actor: Actor): Promise<Variables> {
  const profile = await profileOf(database, actor.id);
  return {
    namaLengkap: withoutTitles(actor.name),
    ...(profile && { emailDinas: profile.email }),
    ...(profile?.nip !== undefined && { nip: profile.nip }),
    ...(profile?.unit !== undefined && { unitKerja: profile.unit }),
    ...(await recommender(database, actor)),
  };
}

/** The head of the applicant's unit recommends; who heads it is recommended by somebody else. */
async function recommender(database: Database, { id }: Actor): Promise<Variables> {
  const [head] = await read<{ id: string; name: string }>(
    database,
    `SELECT h.id, h.name FROM users u JOIN units n ON n.id = u.unit_id JOIN users h ON h.id = n.head_id
     WHERE u.id = ? AND h.id <> u.id AND h.disabled_at IS NULL`,
    [id],
  );
  const profile = head && (await profileOf(database, head.id));
  return {
    ...(head && { atasanNama: head.name }),
    ...(profile && { atasanEmail: profile.email }),
    ...(profile?.nip !== undefined && { atasanNip: profile.nip }),
  };
}

/** Identity cards carry no degrees: "Dr. Ir. Siti Aminah, M.Si." is "Siti Aminah" there. */
export const withoutTitles = (name: string): string =>
  (name.split(',')[0] ?? '').replace(/^(?:(?:Dr|Drs|Dra|Ir|Prof|Hj|H)\.\s*)+/iu, '').trim();
