import { nextNumber } from '../../instances/next-number.ts';
import { newId } from '../../kernel/ids.ts';
import { localYearOf } from '../../kernel/local-date.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import type { Application } from '../applications/application.ts';

/**
 * Enters the letter that an application came with in the agenda of incoming letters, and returns its agenda
 * number, `12/2026`: from 1 each year, without gaps.
 */
export async function enterIncoming(tx: Transaction, application: Application, now: Date): Promise<string> {
  const year = localYearOf(now);
  const sequence = await nextNumber(tx, 'agenda', year);
  const text = (key: string) => {
    const value = application.content[key];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  await tx.insert('incoming_letters', {
    ...{ id: newId(), year, sequence },
    received_at: application.submittedAt,
    sender: application.unit,
    number: text('nomorSuratPermohonan'),
    dated_on: text('tanggalSuratPermohonan'),
    subject: 'Permohonan Penerbitan Sertifikat Elektronik',
    ticket_number: application.ticketNumber,
  });
  return `${sequence}/${year}`;
}
