import { z } from 'zod';
import type { Actor } from '../../identity/actor.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';

// Who signed a letter, and as what: the head of the office, an acting one (Plh., Plt.), or an official in the
// name of the head (a.n.), whose own position stands below the head's.

const capacities = ['DEFINITIF', 'PLH', 'PLT', 'AN'] as const;

const answers = z.object({
  kapasitasPenandaTangan: z.enum(capacities).catch('DEFINITIF'),
  jabatanPenandaTangan: z.string().trim().max(120).catch(''),
  pangkatPenandaTangan: z.string().trim().max(60).catch(''),
});

const signerShape = z.object({
  name: z.string(),
  nip: z.string().optional(),
  rank: z.string().optional(),
  capacity: z.enum(capacities),
  position: z.string().optional(),
});

export type Signer = z.output<typeof signerShape>;

export type SigningActor = Pick<Actor, 'id' | 'ownRoles' | 'standsInFor'>;

export const signerIn = (stored: string): Signer => signerShape.parse(JSON.parse(stored));

/** What the signing form says, with the name of who sends it. */
export async function signerOf(
  tx: Transaction,
  actor: SigningActor,
  values: Readonly<Record<string, unknown>>,
): Promise<Signer> {
  const [user] = await tx.query<{ name: string; nip: string | null }>(
    'SELECT name, nip FROM users WHERE id = ?',
    [actor.id],
  );
  const said = answers.parse(values);
  return {
    name: user?.name ?? '',
    capacity: said.kapasitasPenandaTangan === 'DEFINITIF' ? capacityOf(actor) : said.kapasitasPenandaTangan,
    ...(user?.nip && { nip: user.nip }),
    ...(said.pangkatPenandaTangan && { rank: said.pangkatPenandaTangan }),
    ...(said.jabatanPenandaTangan && { position: said.jabatanPenandaTangan }),
  };
}

/** Whoever stands in for the head today signs as that, whatever the form says. */
function capacityOf({ ownRoles, standsInFor }: SigningActor): Signer['capacity'] {
  if (ownRoles.includes('kepala-dinas')) return 'DEFINITIF';
  const standing = standsInFor.find(({ roles }) => roles.includes('kepala-dinas'));
  return standing === undefined ? 'DEFINITIF' : standing.capacity === 'plt' ? 'PLT' : 'PLH';
}

/** The lines above the signature. */
export function signedAs(
  signatory: string,
  signer: Pick<Signer, 'capacity' | 'position'> | undefined,
): string[] {
  switch (signer?.capacity) {
    case 'PLH':
      return [`Plh. ${signatory},`];
    case 'PLT':
      return [`Plt. ${signatory},`];
    case 'AN':
      return signer.position ? [`a.n. ${signatory}`, `${signer.position},`] : [`a.n. ${signatory},`];
    case 'DEFINITIF':
    case undefined:
      return [`${signatory},`];
  }
}
