import { z } from 'zod';

/** Of one completion, 16 at once, on PostgreSQL; and what a case leaves when it has ended. */
export interface Cost {
  readonly nodeMs: number;
  readonly databaseMs: number;
  readonly logBytes: number;
  readonly commits: number;
  readonly rows: number;
  readonly caseBytes: number;
  readonly taskBytes: number;
  /** Until the disk has kept a write of the log. */
  readonly forcedMs: number;
}

const figure = z.union([z.number(), z.object({ median: z.number() }).transform(({ median }) => median)]);
const outcome = z.object({
  tables: z.array(z.object({ rows: z.array(z.object({ name: z.string(), figures: z.array(figure) })) })),
});

/** Reads what `npm run bench -- cost --save` wrote; throws where a row is missing. */
export function costOf(saved: unknown): Cost {
  const [, onServer, left, forced] = outcome.parse(saved).tables;
  const of = (table: typeof onServer, name: string): number => {
    const found = table?.rows.find((row) => row.name.startsWith(name))?.figures.at(-1);
    if (found === undefined)
      throw new Error(`Expected ${name} in docs/performance/cost.json; measure cost again`);
    return found;
  };
  return {
    nodeMs: of(onServer, 'CPU of Node'),
    databaseMs: of(onServer, 'CPU of PostgreSQL'),
    logBytes: of(onServer, 'WAL, bytes'),
    commits: of(onServer, 'commits'),
    rows: of(onServer, 'rows written'),
    caseBytes: of(left, 'the certificate process'),
    taskBytes: of(left, 'a process with one task'),
    forcedMs: of(forced, 'until it is kept'),
  };
}
