import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';
import { inForce } from '../texts/published.ts';
import { wordsKind } from '../texts/words.ts';
import { serviceStandard } from './service-standard.ts';

/** Columns of an application: which standard and which privacy notice it begins with, and keeps. `on` is a local date. */
export async function versionsBegunWith(database: Database, on: string) {
  const privacy = wordsKind('privacy');
  return {
    standard_version: (await inForce(database, serviceStandard, on)).version,
    privacy_version: privacy ? (await inForce(database, privacy, on)).version : null,
  };
}

/** The version of the service standard that a case began with; undefined for one from before versions were kept. */
export async function standardVersionOf(
  database: Database,
  applicationId: string,
): Promise<number | undefined> {
  const [row] = await read<{ standard_version: number | null }>(
    database,
    'SELECT standard_version FROM applications WHERE id = ?',
    [applicationId],
  );
  return row?.standard_version ?? undefined;
}
