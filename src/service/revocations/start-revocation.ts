import type { Actor } from '../../identity/actor.ts';
import { localDateOf } from '../../kernel/local-date.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import type { Registered } from '../applications/register-application.ts';
import { openCase } from '../certificates/open-case.ts';
import { registeredCertificate, type RegisteredCertificate } from '../certificates/registered-certificate.ts';
import { runningRequests } from '../certificates/running-requests.ts';
import { whyNotRevoke } from '../certificates/why-not-revoke.ts';
import { settingsOf, type ServiceContext } from '../context.ts';
import type { Locale } from '../findings/finding.ts';
import type { ServiceSettings } from '../settings.ts';
import { reasonInWords, reasonOfLine } from './reason-words.ts';

// Asking for a revocation: the holder for oneself, the office for anybody, also at the word of the head of the
// holder's unit. Somebody else may sign meanwhile, so an urgent one gets hours, and waits for no disposition.

export interface RevocationInput {
  certificateId: string;
  /** One of the office's list. */
  reason: string;
  explanation: string;
  /** Who asked the office for it, and by which letter. */
  onBehalf: string;
  locale: Locale;
}

/** Whose certificate it is not, and who may not revoke for others, does not learn that there is one. */
export async function revocable(
  context: ServiceContext,
  actor: Actor,
  certificateId: string,
): Promise<RegisteredCertificate> {
  const today = localDateOf(context.clock.now());
  const certificate = await registeredCertificate(context.database, certificateId, today);
  if (certificate && (certificate.holderId === actor.id || actor.can('certificates.revoke')))
    return certificate;
  throw new Rejection('not-found', `revoke certificate ${certificateId}`, 'there is none for you');
}

/** What this person may choose from for this certificate. */
export function reasonsFor(
  { revocation }: ServiceSettings,
  certificate: RegisteredCertificate,
  actor: Actor,
): string[] {
  const { urgentReasons, reasons, officeReasons } = revocation;
  const own = [...urgentReasons, ...reasons];
  return (certificate.holderId === actor.id ? own : [...own, ...officeReasons]).map(reasonOfLine);
}

/** Somebody else may sign now: hours instead of days, and no disposition. */
export const isUrgentReason = ({ revocation }: ServiceSettings, reason: string): boolean =>
  revocation.urgentReasons.map(reasonOfLine).includes(reason);

/** Only the office can say it, not the holder. */
export const isOfficeReason = ({ revocation }: ServiceSettings, reason: string): boolean =>
  revocation.officeReasons.map(reasonOfLine).includes(reason);

export function startRevocation(
  context: ServiceContext,
  actor: Actor,
  input: RevocationInput,
): Promise<Registered> {
  return inTransaction(context.database, async (tx) => {
    const certificate = await revocable(context, actor, input.certificateId);
    const obstacle = whyNotRevoke(certificate, await runningRequests(context.database, [certificate.id]));
    if (obstacle)
      throw new Rejection('conflict', `revoke certificate ${certificate.serialNumber}`, obstacle.kind);
    const settings = await settingsOf(context);
    if (!reasonsFor(settings, certificate, actor).includes(input.reason))
      throw new Rejection('invalid', 'ask for the revocation', 'its reason is not on the list');
    const { urgentServiceHours, maximumWorkingDays } = settings.revocation;
    const isUrgent = isUrgentReason(settings, input.reason);
    return openCase(context, tx, {
      kind: 'pencabutan',
      certificate,
      requestedBy: actor.id,
      ...(input.onBehalf !== '' && { onBehalf: input.onBehalf }),
      reason: input.reason,
      isUrgent,
      variables: {
        darurat: isUrgent,
        alasanPencabutan: input.reason,
        alasanPencabutanEn: reasonInWords(settings, input.reason, 'en'),
        keteranganPencabutan: input.explanation,
        atasPermintaan: input.onBehalf,
        namaPeminta: actor.name,
        batasWaktu: isUrgent ? `PT${urgentServiceHours}H` : `P${maximumWorkingDays}D`,
      },
      locale: input.locale,
      now: context.clock.now(),
    });
  });
}
