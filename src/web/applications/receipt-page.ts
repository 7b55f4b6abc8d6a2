import type { Application } from '../../service/applications/application.ts';
import { deadlinesOfReceipt } from '../../service/applications/deadlines-of-receipt.ts';
import { localDateOf } from '../../kernel/local-date.ts';
import type { PageRequest, Reply } from '../page.ts';
import { paths } from '../paths.ts';

/** The receipt: number, when it counts as received, until when; to be printed or kept. */
export async function receiptPage({ services, t }: PageRequest, application: Application): Promise<Reply> {
  const submittedAt = new Date(application.submittedAt);
  const { targetDueAt, maximumDueAt, isProvisional } = await deadlinesOfReceipt(
    services.service,
    submittedAt,
  );
  return {
    view: 'applications/receipt',
    title: t('applications.receipt.title'),
    locals: {
      application,
      href: paths.applications.one({ ticket: application.ticketNumber }),
      isOutsideHours: localDateOf(submittedAt) !== application.effectiveOn,
      ...{ targetDueAt, maximumDueAt, isProvisional },
    },
  };
}
