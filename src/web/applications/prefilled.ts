import type { Variables } from '../../engine/variables.ts';
import type { Actor } from '../../identity/actor.ts';
import { profileOf } from '../../identity/profile-of.ts';
import type { Database } from '../../persistence/database.ts';

/** What the account already says, in the fields that ask for it; the applicant corrects what differs. */
export async function prefilled(database: Database, actor: Actor): Promise<Variables> {
  const profile = await profileOf(database, actor.id);
  return {
    namaLengkap: withoutTitles(actor.name),
    ...(profile && { emailDinas: profile.email }),
    ...(profile?.nip !== undefined && { nip: profile.nip }),
    ...(profile?.unit !== undefined && { unitKerja: profile.unit }),
  };
}

/** Identity cards carry no degrees: "Dr. Ir. Siti Aminah, M.Si." is "Siti Aminah" there. */
export const withoutTitles = (name: string): string =>
  (name.split(',')[0] ?? '').replace(/^(?:(?:Dr|Drs|Dra|Ir|Prof|Hj|H)\.\s*)+/iu, '').trim();
