import { applicationScope } from '../../service/documents/staging/staged-document.ts';
import { stageFormFiles } from '../../service/documents/form-files.ts';
import { typedValues } from '../forms/typed-values.ts';
import { signedIn, type Page } from '../page.ts';
import { applicationForm } from './application-form.ts';
import { showApplicationForm } from './show-application-form.ts';

export const newApplicationPage: Page = async (request) =>
  showApplicationForm(request, { form: await applicationForm(request.services) });

/** The same form for what was typed so far: other fields may be asked now. Files that came along stay here. */
export const applicationFieldsPage: Page = async (request) => {
  const { services, body, files, locale } = request;
  const form = await applicationForm(services);
  const sent = { form, scope: applicationScope, values: typedValues(form, body), files, locale };
  const problems = await stageFormFiles(services.service, signedIn(request), sent);
  return showApplicationForm(request, { form, typed: body, problems });
};
