import { applicationOf } from '../../service/applications/application.ts';
import {
  paperNamed,
  paperOfApplication,
  paperOfTyped,
  type ApplicantPaper,
} from '../../service/papers/applicant-papers.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { signedIn, type Page, type Reply } from '../page.ts';

/** Filled in from what was typed so far: nothing of it is checked, and nothing is kept. */
export const typedPaperPage: Page = async ({ services, params, body }) => {
  const paper = paperNamed(params['paper'] ?? '');
  return pdf(await paperOfTyped(services.service, paper, body), `${paper}.pdf`);
};

/** The same of an application that was sent: for its applicant, and for who may see its NIK. */
export const applicationPaperPage: Page = async (request) => {
  const { services, params } = request;
  const [paper, ticketNumber] = [paperNamed(params['paper'] ?? ''), params['ticket'] ?? ''];
  const application = await applicationOf(services.database, { ticketNumber });
  if (!application)
    throw new Rejection('not-found', `open application ${ticketNumber}`, 'there is none for you');
  const bytes = await paperOfApplication(services.service, signedIn(request), paper, application);
  return pdf(bytes, nameOf(paper, ticketNumber));
};

const nameOf = (paper: ApplicantPaper, ticket: string): string => `${paper}-${ticket}.pdf`;

const pdf = (content: Buffer, downloadAs: string): Reply => ({
  content,
  mediaType: 'application/pdf',
  downloadAs,
});
