import { DateTime } from 'luxon';
import type { Actor } from '../../identity/actor.ts';
import { localDateOf } from '../../kernel/local-date.ts';
import { officeZone } from '../../kernel/office-zone.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { applicationOf } from '../applications/application.ts';
import type { Registered } from '../applications/register-application.ts';
import { openCase } from '../certificates/open-case.ts';
import { registeredCertificate, type RegisteredCertificate } from '../certificates/registered-certificate.ts';
import { runningRequests } from '../certificates/running-requests.ts';
import { whyNotRenew, type RenewalObstacle } from '../certificates/why-not-renew.ts';
import { settingsOf, type ServiceContext } from '../context.ts';
import type { Locale } from '../findings/finding.ts';
import { renewableDetails } from './renewable-details.ts';

/** The holder's certificate, and what stands in the way of renewing it today. Anybody else's is not there. */
export async function renewable(
  context: ServiceContext,
  actor: Actor,
  certificateId: string,
): Promise<{ certificate: RegisteredCertificate; obstacle: RenewalObstacle | undefined }> {
  const today = localDateOf(context.clock.now());
  const certificate = await registeredCertificate(context.database, certificateId, today);
  if (certificate?.holderId !== actor.id)
    throw new Rejection('not-found', `renew certificate ${certificateId}`, 'there is none for you');
  const { windowDays } = (await settingsOf(context)).renewal;
  const running = await runningRequests(context.database, [certificateId]);
  return { certificate, obstacle: whyNotRenew(certificate, running, windowDays) };
}

/** The case begins with its holder's turn: to confirm the details of the former application. */
export function startRenewal(
  context: ServiceContext,
  actor: Actor,
  { certificateId, locale }: { certificateId: string; locale: Locale },
): Promise<Registered> {
  return inTransaction(context.database, async (tx) => {
    const { certificate, obstacle } = await renewable(context, actor, certificateId);
    if (obstacle)
      throw new Rejection('conflict', `renew certificate ${certificate.serialNumber}`, obstacle.kind);
    const { applicationId } = certificate;
    const former = await applicationOf(context.database, { applicationId });
    if (!former) throw new Error(`Expected certificate ${certificate.id} to come from an application`);
    const { targetWorkingDays, maximumWorkingDays, silenceWorkingDays } = (await settingsOf(context)).renewal;
    return openCase(context, tx, {
      kind: 'pembaruan',
      certificate,
      requestedBy: actor.id,
      variables: {
        ...renewableDetails(former),
        batasTarget: `P${targetWorkingDays}D`,
        batasMaksimum: `P${maximumWorkingDays}D`,
        batasDiam: `P${silenceWorkingDays}D`,
        akhirSertifikat: afterLastDay(certificate.validUntil),
      },
      locale,
      now: context.clock.now(),
    });
  });
}

/** Midnight after the last valid day, in Pekalongan. */
const afterLastDay = (validUntil: string): string =>
  DateTime.fromISO(validUntil, { zone: officeZone }).plus({ days: 1 }).toJSDate().toISOString();
