import { record } from '../../history/record.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { complaintOf } from '../../service/complaints/complaint.ts';
import { isSecretCodeOf } from '../../service/complaints/secret-code.ts';
import { textOf, type Page, type PageRequest, type Reply } from '../page.ts';
import { paths } from '../paths.ts';

// Who has no account opens their complaint with the number and the code of the receipt. Which of the two was wrong is
// not said; how often it may be tried says the route.

export const followPage: Page = (request) => Promise.resolve(showFollow(request, undefined));

export const follow: Page = async (request) => {
  const { services, body, visit } = request;
  const ticketNumber = textOf(body, 'ticket').trim().toUpperCase();
  const complaint = await complaintOf(services.database, { ticketNumber });
  const isTheirs =
    complaint && isSecretCodeOf(services.service.masterKey, complaint.id, textOf(body, 'code'));
  if (!isTheirs) return showFollow(request, ticketNumber);
  const { instanceId } = complaint;
  await inTransaction(services.database, (tx) =>
    record(tx, {
      type: 'complaint.followed',
      at: request.now,
      ...(instanceId !== undefined && { instanceId }),
      content: { ticketNumber },
    }),
  );
  visit.keepReceipt(complaint.ticketNumber);
  return { redirect: paths.complaints.one({ ticket: complaint.ticketNumber }) };
};

const showFollow = ({ t }: PageRequest, refused: string | undefined): Reply => ({
  view: 'complaints/follow',
  title: t('complaints.follow.title'),
  status: refused === undefined ? 200 : 422,
  locals: { ticket: refused ?? '', isRefused: refused !== undefined },
});
