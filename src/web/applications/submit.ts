import type { Form } from '../../definitions/forms/form.ts';
import { documentFieldsOf } from '../../definitions/forms/document-fields.ts';
import { validateSubmission } from '../../definitions/forms/validate-submission.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { submitApplication, type Receipt } from '../../service/applications/submit-application.ts';
import { underFields } from '../../service/documents/form-files.ts';
import type { ReceivedFile } from '../../service/documents/receive-uploads.ts';
import { refuseUnread } from '../forms/published-texts.ts';
import { signedIn, type Page, type PageRequest } from '../page.ts';
import { paths } from '../paths.ts';
import { applicationForm } from './application-form.ts';
import { showApplicationForm } from './show-application-form.ts';

// Sends an application. With a problem the page comes back with everything that was typed and every file
// that was accepted; without, the receipt opens.

export const submitApplicationPage: Page = async (request) => {
  const form = await applicationForm(request.services);
  try {
    await refuseUnread(request, form);
    const { ticketNumber } = await submit(request, form);
    return { redirect: `${paths.applications.one({ ticket: ticketNumber })}?receipt=1` };
  } catch (error) {
    if (!(error instanceof Rejection) || error.problems.length === 0) throw error;
    const problems = underFields(form, inTheReadersLanguage(error, request));
    const status = error.kind === 'conflict' ? 409 : 422;
    return showApplicationForm(request, { form, typed: request.body, problems, status });
  }
};

function submit(request: PageRequest, form: Form): Promise<Receipt> {
  const { services, body, locale, ip } = request;
  const { values, problems } = validateSubmission(form, body, {}, locale);
  return submitApplication(services.service, {
    applicantId: signedIn(request).id,
    values,
    files: filesByKind(form, request),
    locale,
    ...(ip !== undefined && { ip }),
    found: problems,
  });
}

function filesByKind(form: Form, { files }: PageRequest): ReceivedFile[] {
  const fields = documentFieldsOf(form);
  return files.flatMap(({ field, fileName, content, size }) => {
    const asked = fields.find(({ key }) => key === field);
    return asked ? [{ kind: asked.document, fileName, bytes: content, size }] : [];
  });
}

/** The one conflict that a form can have: the same person has an application that is not finished. */
const inTheReadersLanguage = ({ kind, problems }: Rejection, { t }: PageRequest) =>
  kind === 'conflict'
    ? problems.map(({ field }) => ({ field, message: t('applications.duplicate') }))
    : problems;
