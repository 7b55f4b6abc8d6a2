import { randomInt } from 'node:crypto';
import { startInstance } from '../../src/instances/start-instance.ts';
import type { Actor } from '../../src/identity/actor.ts';
import { newId } from '../../src/kernel/ids.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import type { ServiceContext } from '../../src/service/context.ts';

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
    await tx.insert('applications', {
      id: newId(),
      instance_id: instanceId,
      ticket_number: ticket,
      kind: 'baru',
      applicant_id: applicant.id,
      name: applicant.name,
      nik_cipher: '',
      nik_index: '',
      employment: 'PNS',
      unit: 'Dinas Kesehatan',
      email: 'siti.aminah@pekalongankota.go.id',
      phone: '+6281234567890',
      content: '{}',
      effective_on: '2026-11-23',
      submitted_at: context.clock.now().toISOString(),
    });
    return instanceId;
  });
}
