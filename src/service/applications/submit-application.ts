import { Rejection, type Problem } from '../../kernel/rejection.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { settingsOf, type ServiceContext } from '../context.ts';
import { documentKinds, requiredKinds } from '../documents/document-kinds.ts';
import { inspectFiles, sealAll, type ReceivedFile } from '../documents/receive-uploads.ts';
import type { InspectedUpload } from '../documents/inspect-upload.ts';
import { discardDocuments } from '../documents/store-document.ts';
import { finding, sentenceOf, type Locale } from '../findings/finding.ts';
import { localDateOf } from '../identity-numbers/local-date.ts';
import { checkRegistration } from './check-registration.ts';
import { deadlinesOfReceipt } from './deadlines-of-receipt.ts';
import { refuseDuplicate } from './open-applications.ts';
import { registerApplication } from './register-application.ts';
import type { CheckedRegistration } from './registration.ts';

// Step 1 of the service: an application with its documents is checked whole, then everything it causes is
// written in one transaction, the start of the process included. A refused one leaves nothing behind.

export interface ApplicationInput {
  applicantId: string;
  values: Readonly<Record<string, unknown>>;
  files: readonly ReceivedFile[];
  locale: Locale;
  ip?: string;
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
  const { registration, uploads, warnings } = await checkedInput(context, input, now);
  await refuseDuplicate(context, context.database, registration.nik);
  const deadlines = await deadlinesOfReceipt(context, now);
  const sealed = await sealAll(context, uploads);
  try {
    return await inTransaction(context.database, async (tx) => {
      const request = { registration, warnings, sealed, applicantId: input.applicantId, ip: input.ip, now };
      return {
        ...(await registerApplication(context, tx, { ...request, effectiveOn: deadlines.effectiveOn })),
        ...deadlines,
      };
    });
  } catch (error) {
    await discardDocuments(context, sealed);
    throw error;
  }
}

async function checkedInput(context: ServiceContext, { values, files, locale }: ApplicationInput, now: Date) {
  const rules = { today: localDateOf(now), emailDomains: settingsOf(context).officialEmailDomains };
  const { registration, errors, warnings } = checkRegistration(values, rules);
  const { uploads, problems } = await inspectFiles(files, locale);
  const all = [...fieldProblems(errors, locale), ...missing(files, locale), ...problems];
  if (!registration || all.length > 0) {
    throw new Rejection('invalid', 'submit the application', 'something in it is missing or wrong', all);
  }
  return { registration, warnings, uploads: onlyRequirements(uploads) };
}

const fieldProblems = (errors: CheckedRegistration['errors'], locale: Locale): Problem[] =>
  errors.map(({ field, finding: found }) => ({ field, message: sentenceOf(found, locale) }));

function missing(files: readonly ReceivedFile[], locale: Locale): Problem[] {
  const absent = requiredKinds.filter((kind) => !files.some((file) => file.kind === kind));
  return absent.map((kind) => ({
    field: kind,
    message: sentenceOf(finding('file.required', { document: documentKinds[kind].label[locale] }), locale),
  }));
}

const onlyRequirements = (uploads: InspectedUpload[]): InspectedUpload[] =>
  requiredKinds.flatMap((kind) => uploads.findLast((upload) => upload.kind === kind) ?? []);
