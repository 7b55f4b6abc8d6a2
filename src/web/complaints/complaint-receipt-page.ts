import { Rejection } from '../../kernel/rejection.ts';
import { settingsOf } from '../../service/context.ts';
import { secretCodeOf } from '../../service/complaints/secret-code.ts';
import type { Page } from '../page.ts';
import { paths } from '../paths.ts';
import { complaintAccess } from './complaint-access.ts';
import { shortDescription } from './short-description.ts';

/** For whoever complains, and for the petugas who wrote it down: the code on it opens the complaint. */
export const complaintReceiptPage: Page = async (request) => {
  const { services, t } = request;
  const { complaint, isComplainant } = await complaintAccess(request);
  const { ticketNumber: ticket, category, submittedAt } = complaint;
  const isReceiver = request.actor !== undefined && complaint.receivedBy === request.actor.id;
  if (!isComplainant && !isReceiver)
    throw new Rejection('not-found', `open the receipt of ${ticket}`, 'somebody else has it');
  const { limits } = (await settingsOf(services.service)).complaints;
  const locals = {
    ticket,
    code: secretCodeOf(services.service.masterKey, complaint.id),
    name: complaint.name,
    description: shortDescription(complaint),
    category: t(`complaints.categories.${category}`),
    channel: t(`complaints.channels.${complaint.channel}`),
    receivedBy: isReceiver ? request.actor.name : undefined,
    submittedAt: submittedAt.toISOString(),
    limits: {
      remind: limits.remindWorkingDays,
      respond: limits.respondWorkingDays,
    },
    href: paths.complaints.one({ ticket }),
  };
  return { view: 'complaints/receipt', title: t('complaints.receipt.title'), locals };
};
