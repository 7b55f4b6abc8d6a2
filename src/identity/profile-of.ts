import type { Database } from '../persistence/database.ts';
import { read } from '../persistence/read.ts';

/** What an account says about its person, beyond name and roles. */
export interface Profile {
  email: string;
  nip: string | undefined;
  unit: string | undefined;
}

export async function profileOf(database: Database, userId: string): Promise<Profile | undefined> {
  const [row] = await read<{ email: string; nip: string | null; unit: string | null }>(
    database,
    'SELECT email, nip, unit FROM users WHERE id = ?',
    [userId],
  );
  return row && { email: row.email, nip: row.nip ?? undefined, unit: row.unit ?? undefined };
}
