import { applicantPapers } from '../../service/papers/applicant-papers.ts';
import { documentKinds } from '../../service/documents/document-kinds.ts';
import type { Locale } from '../rendering/language.ts';
import { paths } from '../paths.ts';

/** The papers that can be had filled in, of an application that was sent. */
export const paperLinks = (ticket: string, locale: Locale) =>
  applicantPapers.map((paper) => ({
    href: paths.applications.paper({ ticket, paper }),
    name: documentKinds[paper].label[locale],
  }));
