import type { HistoryRow } from '../persistence/entities/history.ts';
import type { Transaction } from '../persistence/in-transaction.ts';
import { chainStart, hashOf } from './chain.ts';
import { streamOf, type NewHistoryEvent } from './event.ts';
import { headsOf, saveHeads, type Head } from './heads.ts';
import { nextIds } from './next-ids.ts';

export type { NewHistoryEvent } from './event.ts';

/** Appends what happened, in the transaction in which it happened, each event to the chain of its stream. */
export async function record(tx: Transaction, ...events: NewHistoryEvent[]): Promise<void> {
  if (events.length === 0) return;
  const { heads, highestId } = await headsOf(tx, [...new Set(events.map(streamOf))]);
  const ids =
    highestId === undefined
      ? await nextIds(tx, events.length)
      : events.map((_event, index) => highestId + 1 + index);
  const rows = events.map((event, index) => append(heads, event, ids[index] ?? NaN));
  await tx.insert('history', rows);
  const concerned = events.flatMap(({ concerns = [] }, index) =>
    [...new Set(concerns)].map((subject) => ({ subject_id: subject, history_id: ids[index] ?? NaN })),
  );
  if (concerned.length > 0) await tx.insert('history_subjects', concerned);
  await saveHeads(tx, heads);
}

function append(heads: Map<string, Head>, event: NewHistoryEvent, id: number): HistoryRow {
  const stream = streamOf(event);
  const head = heads.get(stream) ?? { position: 0, hash: chainStart };
  const row = {
    id,
    stream,
    position: head.position + 1,
    at: event.at.toISOString(),
    type: event.type,
    instance_id: event.instanceId ?? null,
    task_id: event.taskId ?? null,
    element_id: event.elementId ?? null,
    actor_id: event.actorId ?? null,
    content: JSON.stringify(event.content ?? {}),
  };
  const hash = hashOf(head.hash, row);
  heads.set(stream, { position: row.position, hash });
  return { ...row, hash };
}
