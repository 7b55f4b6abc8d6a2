import type { Json } from '../../engine/variables.ts';
import { fieldAt } from './setting-fields.ts';
import { isSame, valueAt } from './overrides.ts';
import { settingFields } from './setting-fields.ts';
import type { ServiceSettings } from '../settings.ts';

/** One value that became another. */
export interface SettingChange {
  path: string;
  before: Json;
  after: Json;
}

export const changesBetween = (before: ServiceSettings, after: ServiceSettings): SettingChange[] =>
  settingFields
    .map(({ path }) => ({
      path,
      before: valueAt(before, path) ?? null,
      after: valueAt(after, path) ?? null,
    }))
    .filter((change) => !isSame(change.before, change.after));

/** As the history may tell them for ever: that a person's name or number changed, not what it is. */
export const toldForEver = (changes: readonly SettingChange[]): Json =>
  changes.map(({ path, before, after }) => (fieldAt(path)?.isPersonal ? { path } : { path, before, after }));
