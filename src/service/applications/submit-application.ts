import { Rejection, type Problem } from '../../kernel/rejection.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { settingsOf, type ServiceContext } from '../context.ts';
import { documentKinds, requiredKinds, type DocumentKind } from '../documents/document-kinds.ts';
import { onePerField } from '../documents/form-files.ts';
import type { ReceivedFile } from '../documents/receive-uploads.ts';
import { applicationScope } from '../documents/staging/staged-document.ts';
import { stagedIn } from '../documents/staging/staged-in.ts';
import { stageUploads } from '../documents/staging/stage-uploads.ts';
import { takeStaged } from '../documents/staging/take-staged.ts';
import { finding, sentenceOf, type Locale } from '../findings/finding.ts';
import { localDateOf } from '../../kernel/local-date.ts';
import { checkRegistration } from './check-registration.ts';
import { deadlinesOfReceipt } from './deadlines-of-receipt.ts';
import { refuseDuplicate } from './open-applications.ts';
import { registerApplication } from './register-application.ts';
import type { CheckedRegistration } from './registration.ts';

// Step 1 of the service: an application with its documents is checked whole, then everything it causes is
// written in one transaction, the start of the process included. A refused one leaves nothing behind but
// the files that were accepted: they stay staged for when the applicant sends it again.

export interface ApplicationInput {
  applicantId: string;
  values: Readonly<Record<string, unknown>>;
  /** Sent with it now; what was staged before counts just as well. */
  files: readonly ReceivedFile[];
  locale: Locale;
  ip?: string;
  /** What the form's own schema refused already. */
  found?: readonly Problem[];
}

export interface Receipt {
  ticketNumber: string;
  applicationId: string;
  instanceId: string;
  effectiveOn: string;
  targetDueAt: Date;
  maximumDueAt: Date;
  /** The calendar does not cover the whole time until the deadlines. */
  isProvisional: boolean;
}

export async function submitApplication(context: ServiceContext, input: ApplicationInput): Promise<Receipt> {
  const now = context.clock.now();
  const { applicantId, locale, ip } = input;
  const { registration, warnings } = await checkedInput(context, input, now);
  const deadlines = await deadlinesOfReceipt(context, now);
  return inTransaction(context.database, async (tx) => {
    await refuseDuplicate(context, 'baru', registration.nik, locale);
    const taking = { actor: { id: applicantId }, scope: applicationScope, kinds: requiredKinds };
    const sealed = await takeStaged(context, tx, taking);
    refuseAny(missing(sealed, locale));
    const request = { registration, warnings, sealed, applicantId, ip, locale, now };
    const registered = await registerApplication(context, tx, {
      ...request,
      effectiveOn: deadlines.effectiveOn,
    });
    return { ...registered, ...deadlines };
  });
}

async function checkedInput(context: ServiceContext, input: ApplicationInput, now: Date) {
  const { applicantId, values, files, locale, found = [] } = input;
  const actor = { id: applicantId };
  const requirements = files.filter(({ kind }) => requiredKinds.some((required) => required === kind));
  const refused = await stageUploads(context, actor, applicationScope, requirements, locale);
  const staged = await stagedIn(context.database, actor, applicationScope);
  const rules = { today: localDateOf(now), emailDomains: (await settingsOf(context)).officialEmailDomains };
  const { registration, errors, warnings } = checkRegistration(values, rules);
  const problems = [...found, ...fieldProblems(errors, locale), ...refused, ...missing(staged, locale)];
  refuseAny(problems);
  if (!registration) throw new Error('Expected a registration without errors, but there is none');
  return { registration, warnings };
}

function refuseAny(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const all = onePerField(problems);
  throw new Rejection('invalid', 'submit the application', 'something in it is missing or wrong', all);
}

const fieldProblems = (errors: CheckedRegistration['errors'], locale: Locale): Problem[] =>
  errors.map(({ field, finding: found }) => ({ field, message: sentenceOf(found, locale) }));

function missing(here: readonly { kind: DocumentKind }[], locale: Locale): Problem[] {
  const absent = requiredKinds.filter((kind) => !here.some((document) => document.kind === kind));
  return absent.map((kind) => ({
    field: kind,
    message: sentenceOf(finding('file.required', { document: documentKinds[kind].label[locale] }), locale),
  }));
}
