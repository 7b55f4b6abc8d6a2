import type { Form } from '../../definitions/forms/form.ts';
import type { Problem } from '../../kernel/rejection.ts';
import { formView } from '../forms/form-view.ts';
import type { FormBody, PageRequest, Reply } from '../page.ts';
import { paths } from '../paths.ts';
import { complaintForm, entryForm } from './complaint-form.ts';

// The form in its two frames: for whoever complains, and for the petugas who writes down what somebody said.

export type Desk = 'public' | 'entry';

const frames = {
  public: { action: paths.complaints.index, fields: paths.complaints.fields, words: 'complaints' },
  entry: { action: paths.complaints.entry, fields: paths.complaints.entryFields, words: 'complaints.entry' },
} as const;

export const formAt = ({ services }: PageRequest, desk: Desk): Promise<Form> =>
  (desk === 'public' ? complaintForm : entryForm)(services.service);

/** Empty or as it was typed, whole or only its fields for htmx. */
export async function showComplaintForm(
  request: PageRequest,
  desk: Desk,
  typed?: FormBody,
  problems: readonly Problem[] = [],
): Promise<Reply> {
  const { action, fields, words } = frames[desk];
  const form = formView({
    form: await formAt(request, desk),
    values: request.actor && desk === 'public' ? { name: request.actor.name } : {},
    ...(typed ? { typed } : {}),
    problems,
    locale: request.locale,
    refreshPath: fields,
  });
  if (request.wantsFragment) return { fragment: 'parts/form-fields', locals: { form } };
  return {
    view: 'complaints/new-complaint',
    title: request.t(`${words}.title`),
    status: problems.length > 0 ? 422 : 200,
    locals: { form, action, words, isEntry: desk === 'entry' },
  };
}
