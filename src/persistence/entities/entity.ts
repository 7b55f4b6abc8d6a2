import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { ColumnType, Facts } from '../migrations/table.ts';

// A table as it is today. The row type follows from the columns, and a test holds the tables that the
// migrations make against these descriptions.

type Columns = Record<string, ColumnType>;

type ValueOf<T extends ColumnType> = T extends 'text'
  ? string
  : T extends 'text?'
    ? string | null
    : T extends 'integer?'
      ? number | null
      : number;

/** The stored shape: `RowOf<typeof tasks>`. */
export type RowOf<E> = E extends EntitySchema<infer Row> ? Row : never;

export function entity<const C extends Columns>(name: string, columns: C, facts: Facts) {
  const { key, unique = [], indexes = [], references = [] } = facts;
  return new EntitySchema<{ -readonly [K in keyof C]: ValueOf<C[K]> }>({
    name,
    columns: columnOptions(columns, key),
    uniques: unique.map((columnNames) => ({ columns: columnNames })),
    indices: indexes.map(({ columns: columnNames, where }) => ({
      columns: columnNames,
      ...(where ? { where } : {}),
    })),
    foreignKeys: references.map(({ columns: columnNames, table, to = ['id'], onDelete }) => ({
      target: table,
      columnNames,
      referencedColumnNames: to,
      ...(onDelete ? { onDelete } : {}),
    })),
  });
}

const columnOptions = <C extends Columns>(columns: C, key: string[]) =>
  Object.fromEntries(
    Object.entries(columns).map(([name, type]) => [name, columnOption(type, key.includes(name))]),
  ) as Record<keyof C, EntitySchemaColumnOptions>;

const columnOption = (type: ColumnType, primary: boolean): EntitySchemaColumnOptions => ({
  type: type.startsWith('text') ? 'text' : 'integer',
  nullable: type.endsWith('?'),
  primary,
  ...(type === 'serial' ? { generated: 'increment' } : {}),
});
