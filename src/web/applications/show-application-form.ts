import type { Form } from '../../definitions/forms/form.ts';
import { localDateOf } from '../../kernel/local-date.ts';
import { unfinishedApplicationOf } from '../../service/applications/application.ts';
import { consentText } from '../../service/consents/consent-texts.ts';
import { applicationScope } from '../../service/documents/staging/staged-document.ts';
import { stagedIn } from '../../service/documents/staging/staged-in.ts';
import type { Problem } from '../../kernel/rejection.ts';
import { attachedFiles } from '../documents/attached-files.ts';
import { formView } from '../forms/form-view.ts';
import { withPublishedTexts } from '../forms/published-texts.ts';
import { offeredPapers } from '../papers/offered-papers.ts';
import { signedIn, type FormBody, type PageRequest, type Reply } from '../page.ts';
import { paths } from '../paths.ts';
import { formSections } from './form-sections.ts';
import { prefilled } from './prefilled.ts';

export interface Shown {
  readonly form: Form;
  readonly typed?: FormBody;
  readonly problems?: readonly Problem[];
  readonly status?: number;
}

/** The application form: prefilled or as it was typed, with the files that are already here. */
export async function showApplicationForm(request: PageRequest, shown: Shown): Promise<Reply> {
  const { services, locale, t } = request;
  const { database } = services;
  const actor = signedIn(request);
  const { form, textsRead } = await withPublishedTexts(request, shown.form);
  const drawn = formView({
    form,
    values: await prefilled(database, actor),
    ...(shown.typed && { typed: shown.typed }),
    problems: shown.problems ?? [],
    locale,
    refreshPath: paths.applications.fields,
    attached: attachedFiles(shown.form, await stagedIn(database, actor, applicationScope)),
  });
  const view = { ...drawn, papers: offeredPapers(shown.form, undefined), textsRead };
  if (request.wantsFragment) return { fragment: 'parts/form-fields', locals: { form: view } };
  const { properties } = shown.form;
  return {
    view: 'applications/new-application',
    title: t('applications.new.title'),
    status: shown.status ?? 200,
    locals: {
      form: view,
      sections: formSections(view),
      submitLabel: locale === 'en' ? properties?.submitLabelEn : properties?.submitLabel,
      consentVersion: (await consentText(services.database, 'processing', localDateOf(request.now))).version,
      running: await runningOf(request, actor.id),
    },
  };
}

/** An application of theirs that is not finished: a second one with the same NIK would be refused. */
async function runningOf({ services }: PageRequest, applicantId: string) {
  const running = await unfinishedApplicationOf(services.database, applicantId);
  return (
    running && {
      ticket: running.ticketNumber,
      href: paths.applications.one({ ticket: running.ticketNumber }),
    }
  );
}
