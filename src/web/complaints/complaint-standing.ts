import type { Database } from '../../persistence/database.ts';
import { oneOf } from '../../persistence/statements/condition.ts';
import { read } from '../../persistence/read.ts';

// Where complaints stand, told by the task that is open: who has it, the office or the complainant.

const standings: Readonly<Record<string, string | undefined>> = {
  Usr_Tanggapi: 'desk',
  Usr_LengkapiAduan: 'incomplete',
  Usr_SelesaikanAduan: 'officer',
  Usr_KonfirmasiPengadu: 'answered',
};

interface Standing {
  readonly instanceId: string | undefined;
  readonly outcome: string | undefined;
}

/** A key of complaints.standing in the catalogues. */
export async function standingsOf(
  database: Database,
  complaints: readonly Standing[],
): Promise<(complaint: Standing) => string> {
  const these = oneOf(
    'instance_id',
    complaints.flatMap(({ instanceId }) => instanceId ?? []),
  );
  const rows = await read<{ instance_id: string; element_id: string }>(
    database,
    `SELECT instance_id, element_id FROM tasks WHERE state IN ('open', 'claimed') AND ${these.sql}`,
    these.params,
  );
  const open = new Map(rows.map((row) => [row.instance_id, row.element_id]));
  return ({ instanceId, outcome }) =>
    outcome ?? standings[open.get(instanceId ?? '') ?? ''] ?? (instanceId ? 'received' : 'kept');
}
