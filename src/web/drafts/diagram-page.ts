import { calendarIds } from '../../definitions/calendars.ts';
import { processFile } from '../../definitions/process-folder.ts';
import type { Page } from '../page.ts';
import { paths } from '../paths.ts';
import { draftIn } from './draft-in.ts';
import { elementTemplates } from './element-templates.ts';

/** The editor of the diagram of a draft; its script reads the files and saves them by itself. */
export const diagramPage: Page = async (request) => {
  const { services, locale, t } = request;
  const { id: draftId, name } = await draftIn(request);
  return {
    view: 'drafts/diagram',
    title: t('editor.title', { name }),
    locals: {
      wide: true,
      modules: ['editor.js'],
      styles: ['editor.css'],
      draft: { name, href: paths.drafts.one({ draftId }) },
      opening: {
        draftId,
        name,
        locale,
        file: processFile,
        files: paths.drafts.files({ draftId }),
        calendars: await calendarIds(services.database),
        templates: elementTemplates(t),
      },
    },
  };
};
