import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';
import { defaultSettings, type ServiceSettings } from '../settings.ts';
import { settingsWith, type Overrides } from './overrides.ts';

// The newest version of the settings. Which one that is, is asked each time, so that a change counts from the
// next command on in every process; it is parsed once. Kept by the row's own id and not by its number: a
// version that was rolled back gives its number to another.

export interface SettingsInForce {
  /** 0 = nobody changed anything. */
  readonly version: number;
  readonly settings: ServiceSettings;
}

const kept = new WeakMap<Database, { id: string } & SettingsInForce>();

export async function settingsInForce(database: Database): Promise<SettingsInForce> {
  const [newest] = await read<{ id: string; version: number }>(
    database,
    'SELECT id, version FROM office_settings ORDER BY version DESC LIMIT 1',
  );
  if (!newest) return { version: 0, settings: defaultSettings };
  const known = kept.get(database);
  if (known?.id === newest.id) return known;
  const parsed = { ...newest, settings: settingsWith(await overridesOf(database, newest.version)) };
  kept.set(database, parsed);
  return parsed;
}

/** What one version says otherwise than the program does; nothing for version 0. */
export async function overridesOf(database: Database, version: number): Promise<Overrides> {
  const [row] = await read<{ content: string }>(
    database,
    'SELECT content FROM office_settings WHERE version = ?',
    [version],
  );
  return row ? (JSON.parse(row.content) as Overrides) : {};
}
