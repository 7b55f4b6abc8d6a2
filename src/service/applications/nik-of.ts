import { record } from '../../history/record.ts';
import type { Actor } from '../../identity/actor.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { read } from '../../persistence/read.ts';
import type { ServiceContext } from '../context.ts';
import { unsealNik } from '../secrecy/nik-secrecy.ts';

interface Row {
  applicant_id: string;
  instance_id: string;
  nik_cipher: string;
}

/** Only the applicant and who checks identities may see a NIK whole; every such look is recorded. */
const mayReadNik = (actor: Actor, applicantId: string): boolean =>
  actor.id === applicantId || actor.can('identity.see');

/** The sixteen digits. Throws not-found for whom the application's NIK is not. */
export async function nikOf(context: ServiceContext, actor: Actor, applicationId: string): Promise<string> {
  const [row] = await read<Row>(
    context.database,
    'SELECT applicant_id, instance_id, nik_cipher FROM applications WHERE id = ?',
    [applicationId],
  );
  if (!row || row.nik_cipher === '' || !mayReadNik(actor, row.applicant_id)) {
    throw new Rejection('not-found', `read the NIK of application ${applicationId}`, 'there is none for you');
  }
  await inTransaction(context.database, (tx) =>
    record(tx, { type: 'nik.read', at: context.clock.now(), instanceId: row.instance_id, actorId: actor.id }),
  );
  return unsealNik(context.masterKey, row.nik_cipher, applicationId);
}
