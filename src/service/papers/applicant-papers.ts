import type { Actor } from '../../identity/actor.ts';
import { Rejection } from '../../kernel/rejection.ts';
import type { Application } from '../applications/application.ts';
import { nikOf } from '../applications/nik-of.ts';
import { settingsOf, type ServiceContext } from '../context.ts';
import type { DocumentKind } from '../documents/document-kinds.ts';
import { applicantValues, valuesOf } from './applicant-values.ts';
import { recommendation } from './recommendation.ts';
import { registrationForm } from './registration-form.ts';

// The papers that an applicant would otherwise write by hand, made anew each time and kept nowhere. Their
// names are the kinds of document that come back signed.

const makers = {
  'surat-rekomendasi': recommendation,
  'formulir-pendaftaran': registrationForm,
} as const satisfies Partial<Record<DocumentKind, typeof recommendation>>;

export type ApplicantPaper = keyof typeof makers;

export const applicantPapers: readonly ApplicantPaper[] = ['formulir-pendaftaran', 'surat-rekomendasi'];

export const isApplicantPaper = (name: string): name is ApplicantPaper => Object.hasOwn(makers, name);

/** Of what is typed into the form, before anything of it is checked or kept. */
export async function paperOfTyped(
  context: ServiceContext,
  paper: ApplicantPaper,
  typed: Readonly<Record<string, unknown>>,
): Promise<Buffer> {
  const settings = await settingsOf(context);
  return makers[paper](applicantValues(typed, settings), settings, context.clock.now());
}

/** With the whole NIK, so only for whom nikOf lets read it, and recorded by it as such a look. */
export async function paperOfApplication(
  context: ServiceContext,
  actor: Actor,
  paper: ApplicantPaper,
  application: Application,
): Promise<Buffer> {
  const nik = await nikOf(context, actor, application.id);
  return paperOfTyped(context, paper, valuesOf(application, nik));
}

export function paperNamed(name: string): ApplicantPaper {
  if (isApplicantPaper(name)) return name;
  throw new Rejection('not-found', `make the paper ${name}`, 'there is no such paper');
}
