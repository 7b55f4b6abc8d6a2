import { record } from '../../history/record.ts';
import type { Actor } from '../../identity/actor.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../persistence/database.ts';
import { inTransaction, type Transaction } from '../../persistence/in-transaction.ts';
import { read } from '../../persistence/read.ts';
import type { NoticeName } from '../templates/render-notice.ts';
import { isChosenKind, kindOfNotice, type ChosenKind } from './notice-kinds.ts';

// A kind of notice that somebody reads in the program only. Who never chose gets everything as mail, too.

export async function unwantedMailsOf(database: Database, userId: string): Promise<ChosenKind[]> {
  const rows = await read<{ kind: string }>(
    database,
    'SELECT kind FROM unwanted_mails WHERE user_id = ? ORDER BY kind',
    [userId],
  );
  return rows.map(({ kind }) => kind).filter(isChosenKind);
}

/** Whether this notice goes to this person as mail; a required one always does. */
export async function wantsMail(tx: Transaction, userId: string, name: NoticeName): Promise<boolean> {
  const kind = kindOfNotice(name);
  if (kind === 'required') return true;
  const rows = await tx.query('SELECT kind FROM unwanted_mails WHERE user_id = ? AND kind = ?', [
    userId,
    kind,
  ]);
  return rows.length === 0;
}

/** Of the kinds that were `offered`, only `wanted` come as mail from now on; others stay as they are. */
export function chooseMails(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  actor: Pick<Actor, 'id'>,
  offered: readonly ChosenKind[],
  wanted: readonly string[],
): Promise<void> {
  const now = clock.now();
  const unwanted = offered.filter((kind) => !wanted.includes(kind));
  return inTransaction(database, async (tx) => {
    for (const kind of offered)
      await tx.run('DELETE FROM unwanted_mails WHERE user_id = ? AND kind = ?', [actor.id, kind]);
    if (unwanted.length > 0)
      await tx.insert(
        'unwanted_mails',
        unwanted.map((kind) => ({ user_id: actor.id, kind, chosen_at: now.toISOString() })),
      );
    const content = { unwanted: unwanted.join(', ') || '-' };
    await record(tx, { type: 'account.mails-chosen', at: now, actorId: actor.id, content });
  });
}
