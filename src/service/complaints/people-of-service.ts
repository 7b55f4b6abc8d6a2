import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';

/** Whom a complaint can be about: everybody of the office whom people meet or whose decision they get, by name. */
export const peopleOfService = (database: Database): Promise<{ id: string; name: string }[]> =>
  read<{ id: string; name: string }>(
    database,
    `SELECT DISTINCT u.id, u.name FROM users u JOIN user_roles r ON r.user_id = u.id
     WHERE u.disabled_at IS NULL AND r.role IN
       ('petugas', 'verifikator', 'kepala-seksi', 'kepala-bidang', 'kepala-dinas', 'pejabat-pengaduan')
     ORDER BY u.name, u.id`,
  );
