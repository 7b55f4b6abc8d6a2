import { applicationOf, type Application } from '../../service/applications/application.ts';
import { letterPreviewPdf } from '../../service/letters/letter-preview.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { findVisibleTask } from '../../tasks/lists/find-visible-task.ts';
import { signedIn, type Page, type PageRequest } from '../page.ts';

/** The letter as PDF with what is typed so far: the NIK masked, nothing checked, nothing kept. */
export const typedLetterPage: Page = async (request) => {
  const application = await applicationOfTask(request);
  const content = await letterPreviewPdf(request.services.service, application, request.body);
  return reply(content, application);
};

/** The letter as PDF as it was drafted: the NIK masked. */
export const letterPreviewPage: Page = async (request) => {
  const application = await applicationOfTask(request);
  const { instanceId } = application;
  const content = await letterPreviewPdf(request.services.service, application);
  return { ...reply(content, application), about: { instanceId } };
};

/** Only the tasks in which the letter is written and decided on lead here, and only to whom they are shown. */
async function applicationOfTask(request: PageRequest): Promise<Application> {
  const { database } = request.services;
  const task = await findVisibleTask(database, signedIn(request), request.params['taskId'] ?? '');
  const application = showsLetter.has(task.elementId)
    ? await applicationOf(database, { instanceId: task.instanceId })
    : undefined;
  if (application) return application;
  throw new Rejection('not-found', 'preview the letter', 'this task is not about one');
}

export const showsLetter: ReadonlySet<string> = new Set(['Usr_SusunSurat', 'Usr_TandaTanganSurat']);

const reply = (content: Buffer, { ticketNumber }: Application) => ({
  content,
  mediaType: 'application/pdf',
  downloadAs: `pratinjau-surat-${ticketNumber}.pdf`,
});
