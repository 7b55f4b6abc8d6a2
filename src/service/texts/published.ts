import { createHash } from 'node:crypto';
import type { Database } from '../../persistence/database.ts';
import type { PublishedTextRow } from '../../persistence/entities/office.ts';
import { read } from '../../persistence/read.ts';
import type { TextKind } from './text-kind.ts';

/** One version of a text. It never changes: a change is the next version. */
export interface Published<Content> {
  readonly version: number;
  readonly content: Content;
  /** Of the stored content, character by character. */
  readonly sha256: string;
  /** Local date. */
  readonly effectiveOn: string | undefined;
  readonly publishedBy: string | undefined;
  readonly publishedAt: string | undefined;
  readonly reason: string;
}

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

/** As people name a version: `1.0`. */
export const versionLabel = (version: number): string => `${version}.0`;

type Row = PublishedTextRow & { publisher: string | null };

const select = `SELECT p.*, u.name AS publisher FROM published_texts p LEFT JOIN users u ON u.id = p.published_by`;

/** The newest version whose day has come; the program's own text is version 1 until the office has one. */
export async function inForce<C>(database: Database, kind: TextKind<C>, on: string): Promise<Published<C>> {
  const rows = await read<Row>(
    database,
    `${select} WHERE p.name = ? AND p.effective_on <= ? ORDER BY p.version DESC LIMIT 1`,
    [kind.name, on],
  );
  return rows[0] ? publishedOf(kind, rows[0]) : programs(kind);
}

/** The newest first, those whose day is still to come included. */
export async function versionsOf<C>(database: Database, kind: TextKind<C>): Promise<Published<C>[]> {
  const rows = await read<Row>(database, `${select} WHERE p.name = ? ORDER BY p.version DESC`, [kind.name]);
  return rows.length === 0 ? [programs(kind)] : rows.map((row) => publishedOf(kind, row));
}

export async function versionOf<C>(
  database: Database,
  kind: TextKind<C>,
  version: number,
): Promise<Published<C> | undefined> {
  const [row] = await read<Row>(database, `${select} WHERE p.name = ? AND p.version = ?`, [
    kind.name,
    version,
  ]);
  if (row) return publishedOf(kind, row);
  return version === 1 ? programs(kind) : undefined;
}

const publishedOf = <C>(kind: TextKind<C>, row: Row): Published<C> => ({
  version: row.version,
  content: kind.schema.parse(JSON.parse(row.content)),
  sha256: row.sha256,
  effectiveOn: row.effective_on,
  publishedBy: row.publisher ?? undefined,
  publishedAt: row.published_at,
  reason: row.reason,
});

function programs<C>(kind: TextKind<C>): Published<C> {
  const content = kind.program();
  const nobody = { effectiveOn: undefined, publishedBy: undefined, publishedAt: undefined, reason: '' };
  return { version: 1, content, sha256: sha256Of(JSON.stringify(content)), ...nobody };
}
