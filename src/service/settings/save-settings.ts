import { record } from '../../history/record.ts';
import type { Actor } from '../../identity/actor.ts';
import { newId } from '../../kernel/ids.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { inTransaction, type Transaction } from '../../persistence/in-transaction.ts';
import type { ServiceContext } from '../context.ts';
import { finding, problemOf, type Locale } from '../findings/finding.ts';
import { defaultSettings, serviceSettings } from '../settings.ts';
import { isSame, merged, settingsWith, valueAt, type Overrides } from './overrides.ts';
import { changesBetween, toldForEver, type SettingChange } from './setting-changes.ts';
import { settingProblems } from './setting-problems.ts';
import { overridesOf, settingsInForce } from './settings-in-force.ts';

export const reasonMaxLength = 1000;

type Keeping = Pick<ServiceContext, 'database' | 'clock'>;

export interface SettingsChange {
  /** Values by their paths; all others stay as they are. */
  values: Overrides;
  /** The version that the person who changes them has read. */
  readVersion: number;
  reason: string;
  actor: Pick<Actor, 'id'>;
  locale: Locale;
  restoredFrom?: number;
}

/**
 * Writes the next version and returns its number; undefined where nothing differs. Throws Rejection 'invalid'
 * with the problems of each field, and 'conflict' where somebody else changed one of these values since
 * `readVersion`: two people who change different things do not hinder each other.
 */
export const saveSettings = (context: Keeping, change: SettingsChange): Promise<number | undefined> =>
  inTransaction(context.database, (tx) => save(context, tx, change));

// Of two that write the same version at once, the second begins again and reads what the first wrote.
async function save(context: Keeping, tx: Transaction, change: SettingsChange) {
  const current = await settingsInForce(context.database);
  if (change.readVersion !== current.version) await refuseOverlap(context, change);
  const overrides = onlyDiffering({
    ...(await overridesOf(context.database, current.version)),
    ...change.values,
  });
  refuseInvalid(overrides, change);
  const changes = changesBetween(current.settings, settingsWith(overrides));
  if (changes.length === 0) return undefined;
  const version = current.version + 1;
  await write(tx, version, { overrides, changes, ...change }, context.clock.now());
  return version;
}

async function refuseOverlap({ database }: Keeping, { readVersion, values }: SettingsChange) {
  const { settings } = await settingsInForce(database);
  const read = settingsWith(await overridesOf(database, readVersion));
  const others = changesBetween(read, settings).filter(({ path }) => path in values);
  if (others.length > 0)
    throw new Rejection(
      'conflict',
      'change the settings',
      `somebody else changed ${others.map(({ path }) => path).join(', ')} since`,
    );
}

function refuseInvalid(overrides: Overrides, { reason, locale }: SettingsChange): void {
  const parsed = serviceSettings.safeParse(merged(overrides));
  const problems = parsed.success ? [] : settingProblems(parsed.error.issues, locale);
  if (reason === '') problems.push(problemOf('reason', finding('setting.reason'), locale));
  if (reason.length > reasonMaxLength)
    problems.push(problemOf('reason', finding('setting.too-long', { most: reasonMaxLength }), locale));
  if (problems.length > 0)
    throw new Rejection('invalid', 'change the settings', 'a value does not fit', problems);
}

const onlyDiffering = (overrides: Overrides): Overrides =>
  Object.fromEntries(
    Object.entries(overrides).filter(([path, value]) => !isSame(value, valueAt(defaultSettings, path))),
  );

interface Version extends SettingsChange {
  overrides: Overrides;
  changes: readonly SettingChange[];
}

async function write(
  tx: Transaction,
  version: number,
  { overrides, changes, reason, actor, restoredFrom }: Version,
  at: Date,
): Promise<void> {
  await tx.insert('office_settings', {
    version,
    id: newId(),
    content: JSON.stringify(overrides),
    changes: JSON.stringify(changes),
    reason,
    changed_by: actor.id,
    changed_at: at.toISOString(),
    restored_from: restoredFrom ?? null,
  });
  const content = { version, reason, changes: toldForEver(changes), restoredFrom: restoredFrom ?? null };
  await record(tx, { type: 'settings.changed', at, actorId: actor.id, content });
}
