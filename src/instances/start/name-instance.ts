import type { Transaction } from '../../persistence/in-transaction.ts';

/** Gives a running instance the name that people call it by, where that follows from its first work. */
export async function nameInstance(
  tx: Transaction,
  instanceId: string,
  { businessKey, subject }: { businessKey: string; subject: string },
): Promise<void> {
  await tx.run('UPDATE instances SET business_key = ?, subject = ? WHERE id = ?', [
    businessKey,
    subject,
    instanceId,
  ]);
}
