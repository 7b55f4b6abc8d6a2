import { record } from '../../history/record.ts';
import type { Actor } from '../../identity/actor.ts';
import { nextNumber } from '../../instances/next-number.ts';
import { newId } from '../../kernel/ids.ts';
import { localYearOf } from '../../kernel/local-date.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { inTransaction, type Transaction } from '../../persistence/in-transaction.ts';
import type { ServiceContext } from '../context.ts';
import { breachOf, noticesOf, untold, type Audience, type Breach } from './breach.ts';

// What a data protection officer writes into the register. The history says that it was done; what happened to whom stays
// in the register itself.

export interface BreachFacts {
  readonly description: string;
  readonly occurredOn: string | undefined;
  readonly noticedAt: Date;
  readonly dataTypes: string;
  readonly people: number | undefined;
  readonly measures: string;
}

type Context = Pick<ServiceContext, 'database' | 'clock'>;

const columnsOf = (facts: BreachFacts) => ({
  ...{ description: facts.description, occurred_on: facts.occurredOn ?? null, data_types: facts.dataTypes },
  ...{ noticed_at: facts.noticedAt.toISOString(), people: facts.people ?? null, measures: facts.measures },
});

/** Returns its number: INS-2026-001, without gaps. */
export const recordBreach = (context: Context, actor: Actor, facts: BreachFacts): Promise<string> =>
  inTransaction(context.database, async (tx) => {
    mayKeep(actor);
    const at = context.clock.now();
    const year = localYearOf(at);
    const sequence = await nextNumber(tx, 'data-breach', year);
    const number = `INS-${year}-${String(sequence).padStart(3, '0')}`;
    const recorded = { recorded_at: at.toISOString(), recorded_by: actor.id };
    await tx.insert('data_breaches', { id: newId(), number, ...columnsOf(facts), ...recorded });
    await record(tx, { type: 'breach.recorded', at, actorId: actor.id, content: { number } });
    return number;
  });

/** What became known later: the number of people, what else was done. */
export const changeBreach = (
  context: Context,
  actor: Actor,
  number: string,
  facts: BreachFacts,
): Promise<void> =>
  inTransaction(context.database, async (tx) => {
    const { id } = await openBreach(context, actor, number);
    const columns = columnsOf(facts);
    const set = Object.keys(columns).map((column) => `${column} = ?`);
    await tx.run(`UPDATE data_breaches SET ${set.join(', ')} WHERE id = ? AND closed_at IS NULL`, [
      ...Object.values(columns),
      id,
    ]);
    const at = context.clock.now();
    await record(tx, { type: 'breach.changed', at, actorId: actor.id, content: { number } });
  });

export interface SentNotice {
  readonly audience: Audience;
  readonly recipient: string;
  readonly sentAt: Date;
}

export const recordNotice = (
  context: Context,
  actor: Actor,
  number: string,
  { audience, recipient, sentAt }: SentNotice,
): Promise<void> =>
  inTransaction(context.database, async (tx) => {
    const { id } = await openBreach(context, actor, number);
    const at = context.clock.now();
    await tx.insert('breach_notices', {
      ...{ id: newId(), breach_id: id, audience, recipient, sent_at: sentAt.toISOString() },
      ...{ recorded_at: at.toISOString(), recorded_by: actor.id },
    });
    const content = { number, audience: audienceWords[audience] };
    await record(tx, { type: 'breach.notified', at, actorId: actor.id, content });
  });

const audienceWords: Readonly<Record<Audience, string>> = {
  people: 'orang yang terdampak',
  agency: 'lembaga',
};

/** Not before both have been told. */
export const closeBreach = (
  context: Context,
  actor: Actor,
  number: string,
  conclusion: string,
): Promise<void> =>
  inTransaction(context.database, async (tx) => {
    const breach = await openBreach(context, actor, number);
    const missing = untold(await noticesOf(context.database, breach.id));
    if (missing.length > 0)
      throw new Rejection('conflict', `close ${number}`, `no notice is recorded to: ${missing.join(', ')}`);
    if (conclusion === '') throw new Rejection('invalid', `close ${number}`, 'nothing is concluded');
    await close(tx, { breach, actor, conclusion, at: context.clock.now() });
  });

async function close(
  tx: Transaction,
  { breach, actor, conclusion, at }: { breach: Breach; actor: Actor; conclusion: string; at: Date },
): Promise<void> {
  const { id, number } = breach;
  await tx.run(
    'UPDATE data_breaches SET closed_at = ?, closed_by = ?, conclusion = ? WHERE id = ? AND closed_at IS NULL',
    [at.toISOString(), actor.id, conclusion, id],
  );
  await record(tx, { type: 'breach.closed', at, actorId: actor.id, content: { number } });
}

async function openBreach({ database }: Context, actor: Actor, number: string): Promise<Breach> {
  mayKeep(actor);
  const breach = await breachOf(database, number);
  if (!breach) throw new Rejection('not-found', `change ${number}`, 'there is no such breach');
  if (breach.closedAt !== null) throw new Rejection('conflict', `change ${number}`, 'it is closed');
  return breach;
}

function mayKeep(actor: Actor): void {
  if (!actor.can('breaches.manage')) throw new Rejection('forbidden', 'keep the register', 'you may not');
}
