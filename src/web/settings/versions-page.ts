import { Rejection } from '../../kernel/rejection.ts';
import { isSame, settingsWith, valueAt } from '../../service/settings/overrides.ts';
import { reasonMaxLength, saveSettings } from '../../service/settings/save-settings.ts';
import { changesBetween } from '../../service/settings/setting-changes.ts';
import { settingFields } from '../../service/settings/setting-fields.ts';
import { overridesOf, settingsInForce } from '../../service/settings/settings-in-force.ts';
import { settingsVersions, type SettingsVersion } from '../../service/settings/settings-versions.ts';
import { signedIn, textOf, type Page, type PageRequest, type Reply } from '../page.ts';
import { paths } from '../paths.ts';
import { reasonIn } from '../access/reason.ts';
import { labelOf, valueInWords } from './setting-words.ts';

// The former versions of the settings, what each changed, and the way back to one: as a new version.

const pageSize = 25;

export const versionsPage: Page = async ({ services, query, t }) => {
  const before = Number.parseInt(query.get('before') ?? '', 10);
  const older = Number.isNaN(before) ? {} : { before };
  const found = await settingsVersions(services.database, { limit: pageSize + 1, ...older });
  const rows = found.slice(0, pageSize);
  const last = rows.at(-1);
  return {
    view: 'settings/versions',
    title: t('settings.versions'),
    locals: {
      rows: rows.map((row) => ({
        ...row,
        href: paths.settings.version({ version: row.version }),
        paths: row.changes.map(({ path }) => labelOf(t, path)),
      })),
      nextHref:
        found.length > pageSize && last ? `${paths.settings.versions}?before=${last.version}` : undefined,
    },
  };
};

export const versionPage: Page = (request) => showVersion(request);

export const restoreVersion: Page = async (request) => {
  const { services, body, locale, t } = request;
  const { version } = await versionOf(request);
  const wanted = settingsWith(await overridesOf(services.database, version));
  const { settings, version: current } = await settingsInForce(services.database);
  const values = Object.fromEntries(
    settingFields
      .map(({ path }) => [path, valueAt(wanted, path) ?? null] as const)
      .filter(([path, value]) => !isSame(value, valueAt(settings, path) ?? null)),
  );
  if (textOf(body, 'current') !== String(current))
    return showVersion(request, { status: 409, isConflict: true });
  const change = { values, readVersion: current, reason: reasonIn(body), actor: signedIn(request), locale };
  try {
    const saved = await saveSettings(services.service, { ...change, restoredFrom: version });
    const told = saved === undefined ? t('settings.unchanged') : t('settings.restored', { version });
    return { redirect: paths.settings.index, flash: { tone: 'done', text: told } };
  } catch (error) {
    if (!(error instanceof Rejection) || error.kind !== 'invalid') throw error;
    return showVersion(request, { status: 422, reasonError: error.problems[0]?.message });
  }
};

interface Shown {
  status?: number;
  reasonError?: string | undefined;
  isConflict?: boolean;
}

async function showVersion(
  request: PageRequest,
  { status = 200, reasonError, isConflict = false }: Shown = {},
): Promise<Reply> {
  const { services, body, t } = request;
  const version = await versionOf(request);
  const { settings, version: current } = await settingsInForce(services.database);
  const way = changesBetween(settings, settingsWith(await overridesOf(services.database, version.version)));
  return {
    view: 'settings/version',
    title: t('settings.versionTitle', { version: version.version }),
    status,
    locals: {
      version,
      current,
      changes: inWords(request, version.changes),
      wayBack: inWords(request, way),
      reason: textOf(body, 'reason'),
      reasonError,
      reasonMaxLength,
      isConflict,
      problems: reasonError === undefined ? [] : [{ href: '#reason', message: reasonError }],
      action: paths.settings.restoration({ version: version.version }),
    },
  };
}

const inWords = ({ t }: PageRequest, changes: SettingsVersion['changes']) =>
  changes.map(({ path, before, after }) => ({
    label: labelOf(t, path),
    before: valueInWords(t, path, before),
    after: valueInWords(t, path, after),
  }));

async function versionOf({ services, params }: PageRequest): Promise<SettingsVersion> {
  const number = Number(params['version']);
  const [found] = Number.isInteger(number)
    ? await settingsVersions(services.database, { limit: 1, before: number + 1 })
    : [];
  if (found?.version === number) return found;
  throw new Rejection(
    'not-found',
    'open a version of the settings',
    `there is no version ${params['version'] ?? ''}`,
  );
}
