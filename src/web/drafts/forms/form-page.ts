import { componentTypes } from '../../../definitions/forms/component.ts';
import { formUses } from '../../../definitions/forms/form-uses.ts';
import { processFile } from '../../../definitions/process-folder.ts';
import type { Page } from '../../page.ts';
import { paths } from '../../paths.ts';
import { formFileIn } from './form-file-in.ts';

/** The editor of a form of a draft, with the tasks that ask with it. */
export const formEditorPage: Page = async (request) => {
  const { locale, t } = request;
  const { draft, formKey, file } = await formFileIn(request);
  const draftId = draft.id;
  const uses = await formUses(draft.files.get(processFile) ?? '');
  return {
    view: 'drafts/form',
    title: t('formEditor.title', { name: formKey }),
    locals: {
      wide: true,
      modules: ['form-editor.js'],
      styles: ['form-editor.css'],
      draft: { name: draft.name, href: paths.drafts.one({ draftId }) },
      diagram: paths.drafts.diagram({ draftId }),
      formKey,
      uses: uses.filter((use) => use.formKey === formKey),
      opening: {
        draftId,
        name: formKey,
        file,
        locale,
        files: paths.drafts.files({ draftId }),
        preview: paths.drafts.formPreview({ draftId, form: formKey }),
        components: componentTypes.map((type) => ({ type, name: t(`formEditor.component.${type}`) })),
      },
    },
  };
};
