import type { Form } from '../../../definitions/forms/form.ts';
import { initialValues } from '../../../definitions/forms/initial-values.ts';
import { parseForm } from '../../../definitions/forms/parse-form.ts';
import { Rejection, type Problem } from '../../../kernel/rejection.ts';
import { formView } from '../../forms/form-view.ts';
import { withPublishedTexts } from '../../forms/published-texts.ts';
import { textOf, type Page, type PageRequest } from '../../page.ts';
import { formFileIn } from './form-file-in.ts';

// What the form that is being edited would look like to the people it asks, and what keeps it from being deployed. It
// is drawn from the text that was sent: nothing of it is stored. Names that no key of a form can have carry what is
// not an answer.

export const formPreviewPage: Page = async (request) => {
  const { file } = await formFileIn(request);
  const { form, problems } = readForm(textOf(request.body, '_schema'), file);
  const view = form && (await shown(request, form));
  return { fragment: 'drafts/form-preview', locals: { form: view, problems } };
};

function readForm(text: string, file: string): { form?: Form; problems: readonly Problem[] } {
  try {
    return { form: parseForm(text, file), problems: [] };
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    return { problems: error.problems };
  }
}

async function shown(request: PageRequest, form: Form) {
  const { form: worded } = await withPublishedTexts(request, form);
  const isAnswered = textOf(request.body, '_answered') !== '';
  return formView({
    form: worded,
    values: initialValues(form, {}),
    ...(isAnswered && { typed: request.body }),
    locale: request.locale,
  });
}
