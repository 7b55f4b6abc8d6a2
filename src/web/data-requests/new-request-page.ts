import { validateSubmission } from '../../definitions/forms/validate-submission.ts';
import { Rejection, type Problem } from '../../kernel/rejection.ts';
import { applicationsOf } from '../../service/applications/application.ts';
import { isDataRequestKind } from '../../service/data-requests/data-request.ts';
import { submitDataRequest } from '../../service/data-requests/submit-data-request.ts';
import { formView } from '../forms/form-view.ts';
import { signedIn, textOf, type FormBody, type Page, type PageRequest, type Reply } from '../page.ts';
import { paths } from '../paths.ts';
import { requestForm } from './request-form.ts';

// Asking about one's own data: for a copy, for a correction, or to withdraw consent.

export const newRequestPage: Page = (request) => showRequestForm(request);

/** The same form for what was chosen so far. Stores nothing. */
export const requestFieldsPage: Page = (request) => showRequestForm(request, request.body);

export const submitRequestPage: Page = async (request) => {
  const { services, body, locale, t } = request;
  const form = requestForm(await ticketsOf(request));
  const { values, problems } = validateSubmission(form, body, {}, locale);
  if (problems.length > 0) return showRequestForm(request, body, problems);
  const text = (key: string) => (typeof values[key] === 'string' ? values[key] : '');
  try {
    const number = await submitDataRequest(services.service, signedIn(request), {
      ...{ kind: text('kind'), field: text('field'), ticketNumber: text('ticketNumber') },
      ...{ wanted: text('wanted'), reason: text('reason'), wantsDeletion: values['wantsDeletion'] === true },
      locale,
    });
    const redirect = paths.dataRequests.one({ number });
    return { redirect, flash: { tone: 'done', text: t('dataRequests.sent', { number }) } };
  } catch (error) {
    if (!(error instanceof Rejection) || error.problems.length === 0) throw error;
    return showRequestForm(request, body, error.problems);
  }
};

const mostOffered = 50;

async function ticketsOf(request: PageRequest): Promise<string[]> {
  const own = await applicationsOf(request.services.database, signedIn(request).id, { limit: mostOffered });
  return own.applications.map(({ ticketNumber }) => ticketNumber);
}

async function showRequestForm(
  request: PageRequest,
  typed?: FormBody,
  problems: readonly Problem[] = [],
): Promise<Reply> {
  const { query, locale, t } = request;
  const chosen = query.get('kind') ?? '';
  const form = formView({
    form: requestForm(await ticketsOf(request)),
    values: { field: '', ...(isDataRequestKind(chosen) && { kind: chosen }) },
    ...(typed && { typed }),
    problems,
    locale,
    refreshPath: paths.dataRequests.fields,
  });
  if (request.wantsFragment) return { fragment: 'parts/form-fields', locals: { form } };
  const kind = typed ? textOf(typed, 'kind') : chosen;
  return {
    view: 'data-requests/new',
    title: t('dataRequests.form.title'),
    status: problems.length > 0 ? 422 : 200,
    locals: { form, warnsOfStop: kind === 'PENARIKAN' },
  };
}
