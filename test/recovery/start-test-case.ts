import { randomInt } from 'node:crypto';
import { startInstance } from '../../src/instances/start/start-instance.ts';
import type { Actor } from '../../src/identity/actor.ts';
import { newId } from '../../src/kernel/ids.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import type { ServiceContext } from '../../src/service/context.ts';
import { applicationRow } from '../support/application-row.ts';

/**
 * A case of recovery.bpmn. Its service tasks are done by the handlers of the real service, which want an
 * application: it gets a small one of its own, in the same transaction.
 */
export function startTestCase(context: ServiceContext, applicant: Actor): Promise<string> {
  return inTransaction(context.database, async (tx) => {
    const ticket = `UJI-${newId()}`;
    const { instanceId } = await startInstance(context, tx, {
      processId: 'uji-pemulihan',
      businessKey: ticket,
      variables: { nomorTiket: ticket, percobaan: randomInt(1000) },
      startedBy: applicant.id,
    });
    const application = { id: newId(), instanceId, ticketNumber: ticket };
    await tx.insert('applications', applicationRow(application, applicant, context.clock.now()));
    return instanceId;
  });
}
