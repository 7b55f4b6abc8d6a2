import { read } from '../../persistence/read.ts';
import type { ServiceContext } from '../context.ts';
import { maskNik } from '../identity-numbers/display.ts';
import { unsealNik } from '../secrecy/nik-secrecy.ts';

/** `3375 **** **** 0001`, for screens and letters; undefined when there is none, or it is destroyed. */
export async function maskedNikOf(
  context: ServiceContext,
  applicationId: string,
): Promise<string | undefined> {
  const [row] = await read<{ nik_cipher: string }>(
    context.database,
    'SELECT nik_cipher FROM applications WHERE id = ?',
    [applicationId],
  );
  return row && row.nik_cipher !== ''
    ? maskNik(unsealNik(context.masterKey, row.nik_cipher, applicationId))
    : undefined;
}
