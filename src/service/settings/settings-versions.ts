import type { Database } from '../../persistence/database.ts';
import type { OfficeSettingsRow } from '../../persistence/entities/office.ts';
import { read } from '../../persistence/read.ts';
import type { SettingChange } from './setting-changes.ts';

/** One version as people look back at it: who, when, why, and what became what. */
export interface SettingsVersion {
  version: number;
  changedBy: string;
  changedAt: string;
  reason: string;
  changes: readonly SettingChange[];
  restoredFrom: number | undefined;
}

type Row = OfficeSettingsRow & { name: string | null };

const columns = `SELECT s.*, u.name FROM office_settings s LEFT JOIN users u ON u.id = s.changed_by`;

/** The newest first, older than `before` where given. */
export async function settingsVersions(
  database: Database,
  { limit, before = Number.MAX_SAFE_INTEGER }: { limit: number; before?: number },
): Promise<SettingsVersion[]> {
  const rows = await read<Row>(database, `${columns} WHERE s.version < ? ORDER BY s.version DESC LIMIT ?`, [
    before,
    limit,
  ]);
  return rows.map(versionOf);
}

/** Those after this one, the oldest first: what somebody who read it has not seen. */
export async function settingsVersionsSince(database: Database, version: number): Promise<SettingsVersion[]> {
  const rows = await read<Row>(database, `${columns} WHERE s.version > ? ORDER BY s.version`, [version]);
  return rows.map(versionOf);
}

const versionOf = (row: Row): SettingsVersion => ({
  version: row.version,
  changedBy: row.name ?? row.changed_by,
  changedAt: row.changed_at,
  reason: row.reason,
  changes: JSON.parse(row.changes) as SettingChange[],
  restoredFrom: row.restored_from ?? undefined,
});
