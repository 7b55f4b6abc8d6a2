import { newId } from '../../src/kernel/ids.ts';
import type { Database } from '../../src/persistence/database.ts';
import type { Overrides } from '../../src/service/settings/overrides.ts';
import { saveSettings } from '../../src/service/settings/save-settings.ts';
import { settingsInForce } from '../../src/service/settings/settings-in-force.ts';

/** The office decides otherwise: settings by their paths. */
export async function decide(database: Database, values: Overrides, at = new Date()): Promise<void> {
  const { version: readVersion } = await settingsInForce(database);
  const change = { values, readVersion, reason: 'uji', actor: { id: newId() }, locale: 'id' as const };
  await saveSettings({ database, clock: { now: () => at } }, change);
}
