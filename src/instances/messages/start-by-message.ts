import type { Start } from '../../definitions/starts-for.ts';
import type { Variables } from '../../engine/variables.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import type { InstanceContext } from '../context.ts';
import { startInstance } from '../start/start-instance.ts';

interface Opening {
  name: string;
  variables: Variables;
  businessKey: string | null;
  conversationId?: string | undefined;
}

/**
 * Begins the process that starts by this message, under its business key where no other instance has that. A message
 * has one receiver, so of several processes only the first is to begin.
 */
export async function startByMessage(
  context: InstanceContext,
  tx: Transaction,
  { name, variables, businessKey, conversationId }: Opening,
  start: Start,
): Promise<void> {
  const isFree = businessKey !== null && !(await isTaken(tx, businessKey));
  await startInstance(context, tx, {
    ...start,
    messageName: name,
    variables,
    businessKey: isFree ? businessKey : undefined,
    conversationId,
  });
}

export async function isTaken(tx: Transaction, businessKey: string): Promise<boolean> {
  const rows = await tx.query('SELECT id FROM instances WHERE business_key = ?', [businessKey]);
  return rows.length > 0;
}
