import { record } from '../../history/record.ts';
import type { Actor } from '../../identity/actor.ts';
import { newId } from '../../kernel/ids.ts';
import { localDateOf } from '../../kernel/local-date.ts';
import { Rejection, type Problem } from '../../kernel/rejection.ts';
import { inTransaction, type Transaction } from '../../persistence/in-transaction.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../persistence/database.ts';
import { finding, problemOf, type Locale } from '../findings/finding.ts';
import { sha256Of, versionsOf } from './published.ts';
import type { TextKind } from './text-kind.ts';

interface Publishing {
  readonly database: Database;
  readonly clock: Clock;
}

export interface Publication<C> {
  content: C;
  /** Local date; not before today, so that nothing counts as having been in force. */
  effectiveOn: string;
  reason: string;
  /** The newest version that the person who publishes has seen. */
  readVersion: number;
  actor: Pick<Actor, 'id'>;
  locale: Locale;
}

/** Writes the next version and returns its number. Throws 'invalid' per field, and 'conflict' after somebody else's. */
export const publishText = <C>(
  context: Publishing,
  kind: TextKind<C>,
  publication: Publication<C>,
): Promise<number> =>
  inTransaction(context.database, async (tx) => {
    const now = context.clock.now();
    refuseInvalid(publication, localDateOf(now));
    await keepProgramText(tx, kind, now);
    const [newest] = await versionsOf(context.database, kind);
    const version = newest?.version ?? 1;
    if (version !== publication.readVersion)
      throw new Rejection('conflict', `publish ${kind.name}`, `version ${version} was published meanwhile`);
    const { content, effectiveOn, reason, actor } = publication;
    const row = { name: kind.name, version: version + 1, content, effectiveOn, reason, by: actor.id };
    const sha256 = await write(tx, row, now);
    await record(tx, {
      type: 'text.published',
      at: now,
      actorId: actor.id,
      content: { name: kind.name, version: version + 1, sha256, effectiveOn, reason },
    });
    return version + 1;
  });

/** What the program begins with becomes version 1, so that it stays readable whatever later programs begin with. */
export async function keepProgramText<C>(tx: Transaction, kind: TextKind<C>, now: Date): Promise<void> {
  const known = await tx.query('SELECT id FROM published_texts WHERE name = ? LIMIT 1', [kind.name]);
  if (known.length > 0) return;
  const text = { name: kind.name, version: 1, content: kind.program(), effectiveOn: localDateOf(now) };
  await write(tx, { ...text, reason: '', by: null }, now);
}

interface Version {
  name: string;
  version: number;
  content: unknown;
  effectiveOn: string;
  reason: string;
  by: string | null;
}

async function write(tx: Transaction, row: Version, now: Date): Promise<string> {
  const content = JSON.stringify(row.content);
  const sha256 = sha256Of(content);
  await tx.insert('published_texts', {
    id: newId(),
    name: row.name,
    version: row.version,
    content,
    sha256,
    effective_on: row.effectiveOn,
    reason: row.reason,
    published_by: row.by,
    published_at: now.toISOString(),
  });
  return sha256;
}

const date = /^\d{4}-\d\d-\d\d$/;

function refuseInvalid(publication: Publication<unknown>, today: string): void {
  const problems = publicationProblems(publication, today);
  if (problems.length > 0) throw new Rejection('invalid', 'publish a text', 'a value does not fit', problems);
}

/** What is wrong with the day and the reason of a publication, whatever it publishes. */
export function publicationProblems(
  { effectiveOn, reason, locale }: Pick<Publication<unknown>, 'effectiveOn' | 'reason' | 'locale'>,
  today: string,
): Problem[] {
  const problems: Problem[] = [];
  if (!date.test(effectiveOn) || effectiveOn < today)
    problems.push(problemOf('effectiveOn', finding('text.not-before-today'), locale));
  if (reason === '') problems.push(problemOf('reason', finding('setting.reason'), locale));
  return problems;
}
