import { createHash } from 'node:crypto';
import { record } from '../../history/record.ts';
import { nextNumber } from '../../instances/next-number.ts';
import { localDateOf } from '../../kernel/local-date.ts';
import { settingsOf, type ServiceContext } from '../context.ts';
import type { TopicHandler } from '../handlers/topic-handler.ts';
import { letterNumber } from '../letters/letter-number.ts';
import { disposalOfWork, itemsOf, type Disposal } from './disposal.ts';

/** Numbers the protocol of destruction, once, and says by a hash what stands in it. */
export const writeProtocol: TopicHandler = async ({ instanceId, now }, tx, context) => {
  const disposal = await disposalOfWork(context.database, instanceId);
  const { letter, retention } = await settingsOf(context);
  const on = localDateOf(now);
  const year = Number(on.slice(0, 4));
  const sequence = await nextNumber(tx, 'disposal-protocol', year);
  const pattern = { ...letter, numberPattern: retention.protocolPattern };
  const number = letterNumber(pattern, { sequence, on });
  const sha256 = await hashOf(context, disposal, number);
  await tx.run(
    'UPDATE disposals SET year = ?, sequence = ?, number = ?, executed_at = ?, sha256 = ? WHERE id = ?',
    [year, sequence, number, now.toISOString(), sha256, disposal.id],
  );
  const content = { number, sha256 };
  await record(tx, { type: 'disposal.executed', at: now, instanceId, content });
  return { nomorBeritaAcara: number };
};

async function hashOf({ database }: ServiceContext, { id, period }: Disposal, number: string) {
  const items = await itemsOf(database, id);
  const told = items.map(({ position, class: kind, label, state, files, reason }) => ({
    ...{ position, class: kind, label, state, files, reason },
  }));
  return createHash('sha256')
    .update(JSON.stringify({ number, period, items: told }))
    .digest('hex');
}
