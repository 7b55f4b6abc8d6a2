import { read } from '../../persistence/read.ts';
import type { Application } from '../applications/application.ts';
import { maskedNikOf } from '../applications/masked-nik-of.ts';
import { settingsOf, type ServiceContext } from '../context.ts';
import { letterOf, type Letter } from './letter.ts';
import { letterText } from './letter-text.ts';

/** The newest letter of an application with its whole text; undefined before one is drafted. */
export async function letterPreview(
  context: ServiceContext,
  application: Application,
): Promise<{ letter: Letter; text: string } | undefined> {
  const letter = await letterOf(context.database, application.id);
  if (!letter) return undefined;
  const maskedNik = (await maskedNikOf(context, application.id)) ?? '';
  const signer = letter.signedBy === undefined ? undefined : await signerNamed(context, letter.signedBy);
  return { letter, text: letterText({ letter, application, maskedNik, signer }, await settingsOf(context)) };
}

async function signerNamed(context: ServiceContext, userId: string) {
  const [user] = await read<{ name: string; nip: string | null }>(
    context.database,
    'SELECT name, nip FROM users WHERE id = ?',
    [userId],
  );
  return user && { name: user.name, nip: user.nip ?? undefined };
}
