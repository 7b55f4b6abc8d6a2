import type { Problem } from '../../kernel/rejection.ts';
import type { Overrides } from '../../service/settings/overrides.ts';
import { settingsVersionsSince } from '../../service/settings/settings-versions.ts';
import type { PageRequest } from '../page.ts';
import { labelOf, valueInWords } from './setting-words.ts';

// What somebody else saved while a person had the form open.

export async function changesOfOthers({ services, t }: PageRequest, readVersion: number) {
  const versions = await settingsVersionsSince(services.database, readVersion);
  return versions.map(({ version, changedBy, changedAt, reason, changes }) => ({
    version,
    changedBy,
    changedAt,
    reason,
    changes: changes.map(({ path, after }) => ({
      label: labelOf(t, path),
      after: valueInWords(t, path, after),
    })),
  }));
}

/** At each field that both changed: who changed it, and to what. The newest counts. */
export async function overlapProblems(
  { services, t }: PageRequest,
  readVersion: number,
  typed: Overrides,
): Promise<Problem[]> {
  const problems = new Map<string, Problem>();
  for (const { changedBy, changes } of await settingsVersionsSince(services.database, readVersion))
    for (const { path, after } of changes.filter((change) => change.path in typed))
      problems.set(path, {
        field: path,
        message: t('settings.changedMeanwhile', { name: changedBy, value: valueInWords(t, path, after) }),
      });
  return [...problems.values()];
}
