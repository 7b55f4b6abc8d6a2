import { documentFieldsOf } from '../../definitions/forms/document-fields.ts';
import type { Form } from '../../definitions/forms/form.ts';
import { isApplicantPaper, type ApplicantPaper } from '../../service/papers/applicant-papers.ts';
import { paths } from '../paths.ts';

export interface OfferedPaper {
  readonly href: string;
  /** Made of what stands in the form now, which is sent along; otherwise a link. */
  readonly fromForm: boolean;
}

/** Beside the file fields of papers that the program can fill in: where the filled-in one is. */
export function offeredPapers(form: Form, ticket: string | undefined): Record<string, OfferedPaper> {
  const offered = documentFieldsOf(form).flatMap(({ key, document }) =>
    isApplicantPaper(document) ? [[key, offer(document, ticket)] as const] : [],
  );
  return Object.fromEntries(offered);
}

const offer = (paper: ApplicantPaper, ticket: string | undefined): OfferedPaper =>
  ticket === undefined
    ? { href: paths.applications.typedPaper({ paper }), fromForm: true }
    : { href: paths.applications.paper({ ticket, paper }), fromForm: false };
