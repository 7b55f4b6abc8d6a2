import type { Transaction } from '../../persistence/in-transaction.ts';
import { read } from '../../persistence/read.ts';
import { daysBefore } from '../certificates/certificate-state.ts';
import { registeredCertificate, type RegisteredCertificate } from '../certificates/registered-certificate.ts';
import { settingsOf, type ServiceContext } from '../context.ts';
import { localDateOf } from '../../kernel/local-date.ts';
import { queueNotice } from '../outbox/queue-notice.ts';
import { certificatePage } from './certificate-page.ts';

/**
 * The work of a renewal-reminder job. It says how many days are left on the day it runs, and nothing once the
 * certificate was renewed, revoked or has expired, or where a later reminder is due by now, too: a program that was
 * down does not send five at once.
 */
export async function remindOfRenewal(
  context: ServiceContext,
  tx: Transaction,
  { applicationId, days }: { applicationId: string; days: number },
): Promise<void> {
  const now = context.clock.now();
  const certificate = await certificateOfApplication(context, applicationId, localDateOf(now));
  if (certificate?.state !== 'active') return;
  const { renewalReminderDays, renewal } = await settingsOf(context);
  if (renewalReminderDays.some((later) => later < days && certificate.daysLeft <= later)) return;
  await queueNotice(context, tx, {
    key: `renewal:${applicationId}:${days}`,
    name: certificate.daysLeft > renewal.windowDays ? 'pembaruan' : 'pembaruan-dibuka',
    content: {
      values: {
        days: certificate.daysLeft,
        serialNumber: certificate.serialNumber,
        validUntilOn: certificate.validUntil,
        windowOn: daysBefore(certificate.validUntil, renewal.windowDays),
        page: certificatePage(context),
      },
    },
    recipients: [{ id: certificate.holderId, email: certificate.email }],
    now,
  });
}

async function certificateOfApplication(
  { database }: ServiceContext,
  applicationId: string,
  today: string,
): Promise<RegisteredCertificate | undefined> {
  const [row] = await read<{ id: string }>(database, 'SELECT id FROM certificates WHERE application_id = ?', [
    applicationId,
  ]);
  return row && registeredCertificate(database, row.id, today);
}
