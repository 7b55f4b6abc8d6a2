import { fieldsOfSection, settingSections } from '../../service/settings/setting-fields.ts';
import { isSame, valueAt } from '../../service/settings/overrides.ts';
import { settingsInForce } from '../../service/settings/settings-in-force.ts';
import { settingsVersions } from '../../service/settings/settings-versions.ts';
import { defaultSettings } from '../../service/settings.ts';
import type { Page } from '../page.ts';
import { paths } from '../paths.ts';
import { labelOf, valueInWords } from './setting-words.ts';

/** What the office has decided, section by section, and what of it differs from the program's own values. */
export const settingsPage: Page = async ({ services: { database }, t }) => {
  const { settings } = await settingsInForce(database);
  const [newest] = await settingsVersions(database, { limit: 1 });
  return {
    view: 'settings/settings',
    title: t('settings.title'),
    locals: {
      newest,
      sections: settingSections.map((section) => ({
        id: section,
        title: t(`settings.sections.${section}.title`),
        href: paths.settings.section({ section }),
        values: fieldsOfSection(section).map(({ path }) => ({
          label: labelOf(t, path),
          value: valueInWords(t, path, valueAt(settings, path)),
          isChanged: !isSame(valueAt(settings, path), valueAt(defaultSettings, path)),
        })),
      })),
    },
  };
};
