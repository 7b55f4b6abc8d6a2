import type { Problem } from '../../kernel/rejection.ts';
import { formView } from '../forms/form-view.ts';
import type { FormBody, PageRequest, Reply } from '../page.ts';
import { paths } from '../paths.ts';
import { complaintForm } from './complaint-form.ts';

/** The form, empty or as it was typed, whole or only its fields for htmx. */
export function showComplaintForm(
  request: PageRequest,
  typed?: FormBody,
  problems: readonly Problem[] = [],
): Reply {
  const form = formView({
    form: complaintForm(),
    values: request.actor ? { name: request.actor.name } : {},
    ...(typed ? { typed } : {}),
    problems,
    locale: request.locale,
    refreshPath: paths.complaints.fields,
  });
  if (request.wantsFragment) return { fragment: 'parts/form-fields', locals: { form } };
  return {
    view: 'complaints/new-complaint',
    title: request.t('complaints.title'),
    status: problems.length > 0 ? 422 : 200,
    locals: { form },
  };
}
