import { record } from '../../history/record.ts';
import { correlateMessage } from '../../instances/messages/correlate-message.ts';
import { holdInstance } from '../../instances/lock-instance.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import type { ServiceContext } from '../context.ts';
import type { TopicHandler } from '../handlers/topic-handler.ts';
import { dataRequestOfWork } from './data-request-of-work.ts';
import type { DataRequest } from './data-request.ts';

// Consent is withdrawn: from this moment the data are not processed on its ground (UU 27/2022 article 40). Running
// applications end by their own withdrawal, as if their applicant had taken each back. A running revocation goes on:
// it rests on the public task, and ending it would leave a key in wrong hands valid.

interface Running {
  instance_id: string;
}

export const stopProcessing: TopicHandler = async (work, tx, context) => {
  const request = await dataRequestOfWork(context, work);
  const { subjectId } = request;
  await tx.run(
    `UPDATE consents SET withdrawn_at = ? WHERE withdrawn_at IS NULL AND answer = 'yes' AND kind = 'processing'
     AND application_id IN (SELECT id FROM applications WHERE applicant_id = ?)`,
    [work.now.toISOString(), subjectId],
  );
  const running = await tx.query<Running>(
    `SELECT a.instance_id FROM applications a WHERE a.applicant_id = ? AND a.closed_at IS NULL
     AND a.kind <> 'pencabutan' ORDER BY a.id`,
    [subjectId],
  );
  for (const { instance_id } of running) await withdraw(context, tx, instance_id, request, work.now);
  const content = { number: request.number, count: running.length };
  await record(tx, { type: 'consent.withdrawn', at: work.now, instanceId: work.instanceId, content });
  return { permohonanDitarik: running.length };
};

async function withdraw(
  context: ServiceContext,
  tx: Transaction,
  instanceId: string,
  { subjectId, number }: DataRequest,
  now: Date,
): Promise<void> {
  await holdInstance(tx, instanceId);
  await record(tx, { type: 'application.withdrawn', at: now, instanceId, actorId: subjectId });
  await correlateMessage(context, tx, {
    name: 'PenarikanPermohonan',
    instanceId,
    variables: { alasanPenarikan: number },
    by: subjectId,
  });
}
