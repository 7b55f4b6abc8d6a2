import type { Actor } from '../../identity/actor.ts';
import type { DocumentKind } from './document-kinds.ts';

// Who may read a document (the office's rules on personal data): applicants their own; verifikator and petugas of every
// case; officials of cases that came over their desk; the scan of the identity card only the verifikator.
// Designers and administrators read no content.

export interface DocumentFacts {
  kind: DocumentKind;
  applicantId: string;
  /** The case has, or had, a task for this actor or a role of theirs. */
  cameOverDesk: boolean;
}

/** The obstacle, or undefined when the actor may read it. One function for links and for downloads. */
export function whyNotRead(actor: Actor, document: DocumentFacts): string | undefined {
  if (document.applicantId === actor.id) return undefined;
  if (document.kind === 'scan-ktp' && !actor.can('identity.see'))
    return 'only the applicant and the verifikator may open an identity card';
  if (actor.can('documents.see-all')) return undefined;
  if (actor.can('documents.see') && document.cameOverDesk) return undefined;
  return 'it belongs to a case that is not theirs';
}
