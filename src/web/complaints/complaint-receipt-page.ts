import { Rejection } from '../../kernel/rejection.ts';
import { read } from '../../persistence/read.ts';
import type { Page } from '../page.ts';

export const complaintReceiptPage: Page = async ({ services, params, visit, t }) => {
  const ticket = params['ticket'] ?? '';
  const [complaint] = visit.receipts.includes(ticket)
    ? await complaintsNumbered(services.database, ticket)
    : [];
  if (!complaint)
    throw new Rejection('not-found', `open complaint ${ticket}`, 'this visitor did not submit it');
  const locals = {
    ticket,
    category: t(`complaints.categories.${complaint.category}`),
    submittedAt: complaint.submitted_at,
  };
  return { view: 'complaints/receipt', title: t('complaints.receipt.title'), locals };
};

const complaintsNumbered = (database: Parameters<typeof read>[0], ticket: string) =>
  read<{ category: string; submitted_at: string }>(
    database,
    'SELECT category, submitted_at FROM complaints WHERE ticket_number = ?',
    [ticket],
  );
