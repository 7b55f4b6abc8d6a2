import { read } from '../../persistence/read.ts';
import type { ServiceContext } from '../context.ts';
import { displayNik } from '../identity-numbers/display.ts';
import { unsealNik } from '../secrecy/nik-secrecy.ts';

/** In groups, for the archived letter alone: its receiver asks for it. People come by it through nikOf. */
export async function nikForLetter(context: ServiceContext, applicationId: string): Promise<string> {
  const [row] = await read<{ nik_cipher: string }>(
    context.database,
    'SELECT nik_cipher FROM applications WHERE id = ?',
    [applicationId],
  );
  if (!row) throw new Error('Expected an application for the letter, but there is none');
  return displayNik(unsealNik(context.masterKey, row.nik_cipher, applicationId));
}
