import { chainStart, hashOf } from '../../../src/history/chain.ts';
import type { HistoryRow } from '../../../src/persistence/entities/history.ts';
import type { Cell, Row, Rows } from './case-rows.ts';
import { Renaming, written, type Place, type Text } from './renaming.ts';

// A case that really ran, as a template of any number of others. What is true of its rows together stays true of
// those of each copy: who refers to whom, running numbers without a gap, a chain of hashes for its history.

/** The last ones that were handed out. */
export interface Numbers {
  task: number;
  history: number;
}

export type Take = (table: string, columns: readonly string[], cells: Cell[]) => void;

interface Part {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (Text | number | null)[])[];
  /** Where the columns stand that are not copied. */
  readonly at: Readonly<Record<'id' | 'number' | 'hash', number>>;
}

export class CaseTemplate {
  readonly #renaming: Renaming;
  readonly #parts: readonly Part[];

  /** `kept` are ids that copies share with the original: definitions, and the people of the office. */
  constructor(original: readonly Rows[], kept: ReadonlySet<string>) {
    this.#renaming = new Renaming(original, kept);
    this.#parts = original.map(({ table, rows }) => {
      const columns = Object.keys(rows[0] ?? {});
      return {
        table,
        columns,
        rows: rows.map((row) => columns.map((name) => this.#cellOf(row, name))),
        at: {
          id: columns.indexOf('id'),
          number: columns.indexOf('number'),
          hash: columns.indexOf('hash'),
        },
      };
    });
  }

  /** Hands on every row of one copy. */
  copy(place: Place, numbers: Numbers, take: Take): void {
    const tokens = this.#renaming.at(place);
    let head = chainStart;
    for (const { table, columns, rows, at } of this.#parts)
      for (const row of rows) {
        const cells = row.map((cell) => (typeof cell === 'object' && cell ? written(cell, tokens) : cell));
        if (table === 'tasks') cells[at.number] = ++numbers.task;
        if (table === 'history') {
          cells[at.id] = ++numbers.history;
          cells[at.hash] = head = hashOf(head, rowOf(columns, cells));
        }
        if (table === 'history_heads') cells[at.hash] = head;
        take(table, columns, cells);
      }
  }

  #cellOf(row: Row, column: string): Text | number | null {
    const cell = row[column] ?? null;
    return typeof cell === 'string' ? this.#renaming.textOf(cell) : cell;
  }
}

function rowOf(columns: readonly string[], cells: readonly Cell[]): HistoryRow {
  const row: Record<string, Cell | undefined> = {};
  for (let at = 0; at < columns.length; at++) row[columns[at] ?? ''] = cells[at];
  return Object.assign({} as HistoryRow, row);
}
