import { Rejection, type Problem } from '../../kernel/rejection.ts';
import { isSame, settingsWith, valueAt } from '../../service/settings/overrides.ts';
import { reasonMaxLength, saveSettings } from '../../service/settings/save-settings.ts';
import { fieldsOfSection, type SettingField } from '../../service/settings/setting-fields.ts';
import { overridesOf, settingsInForce } from '../../service/settings/settings-in-force.ts';
import { valueTyped } from '../../service/settings/typed-setting.ts';
import type { ServiceSettings } from '../../service/settings.ts';
import { signedIn, textOf, type Page, type PageRequest, type Reply } from '../page.ts';
import { paths } from '../paths.ts';
import { reasonIn } from '../access/reason.ts';
import { changesOfOthers, overlapProblems } from './changes-of-others.ts';
import { fieldViews, idOf } from './section-form.ts';

// One section of the settings to change. Only what differs from what the person had read is saved, so that two
// who change different things do not undo each other; where they changed the same, it is told and nothing is lost.

export const sectionPage: Page = (request) => show(request, sectionOf(request), {});

export const changeSection: Page = async (request) => {
  const { services, body, locale, t } = request;
  const section = sectionOf(request);
  const readVersion = Number.parseInt(textOf(body, 'version'), 10) || 0;
  const read = settingsWith(await overridesOf(services.database, readVersion));
  const values = Object.fromEntries(
    typedIn(request, section).filter(([path, value]) => !isSame(value, valueAt(read, path))),
  );
  const change = { values, readVersion, reason: reasonIn(body), actor: signedIn(request), locale };
  try {
    const version = await saveSettings(services.service, change);
    const told = version === undefined ? t('settings.unchanged') : t('settings.saved', { version });
    return {
      redirect: paths.settings.index,
      flash: { tone: version === undefined ? 'note' : 'done', text: told },
    };
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    if (error.kind === 'invalid')
      return show(request, section, { read, problems: error.problems, status: 422 });
    if (error.kind !== 'conflict') throw error;
    const problems = await overlapProblems(request, readVersion, values);
    return show(request, section, { read, problems, status: 409, isConflict: true });
  }
};

interface Shown {
  /** What the person had read; where they typed nothing else, what is in force now is shown. */
  read?: ServiceSettings;
  problems?: readonly Problem[];
  status?: number;
  isConflict?: boolean;
}

async function show(request: PageRequest, section: string, shown: Shown): Promise<Reply> {
  const { services, body, t } = request;
  const { problems = [], status = 200, isConflict = false, read } = shown;
  const { version, settings } = await settingsInForce(services.database);
  const typed = new Map(read ? typedIn(request, section) : []);
  const drawn = fieldsOfSection(section).map((field) => ({
    field,
    value: shownValue(field, { settings, read, typed }),
  }));
  return {
    view: 'settings/section',
    title: t(`settings.sections.${section}.title`),
    status,
    locals: {
      section,
      lead: t(`settings.sections.${section}.lead`),
      fields: fieldViews(t, drawn, problems),
      // Of others' changes the page tells only where they collide; then what was read is what is in force now.
      version: isConflict || !read ? version : textOf(body, 'version'),
      others: isConflict ? await changesOfOthers(request, Number(textOf(body, 'version'))) : [],
      reason: textOf(body, 'reason'),
      reasonError: problems.find(({ field }) => field === 'reason')?.message,
      reasonMaxLength,
      problems: problems.map(({ field, message }) => ({
        href: field === 'reason' ? '#reason' : `#${idOf(field)}`,
        message: field === 'reason' ? message : `${t(`settings.fields.${field}`)}: ${message}`,
      })),
      action: paths.settings.section({ section }),
      showsNumber: section === 'letter',
    },
  };
}

interface Known {
  settings: ServiceSettings;
  read: ServiceSettings | undefined;
  typed: ReadonlyMap<string, ReturnType<typeof valueTyped>>;
}

function shownValue({ path }: SettingField, { settings, read, typed }: Known) {
  const value = typed.get(path);
  const isTyped = value !== undefined && !isSame(value, valueAt(read, path));
  return isTyped ? value : valueAt(settings, path);
}

const typedIn = ({ body }: PageRequest, section: string) =>
  fieldsOfSection(section).map((field) => [field.path, valueTyped(field, body[field.path])] as const);

function sectionOf({ params }: PageRequest): string {
  const section = params['section'] ?? '';
  if (fieldsOfSection(section).length > 0) return section;
  throw new Rejection('not-found', 'open the settings', `there is no section ${section}`);
}
