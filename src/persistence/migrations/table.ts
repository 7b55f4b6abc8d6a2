import { Table, TableIndex, type QueryRunner } from 'typeorm';

// Tables in words that SQLite and PostgreSQL both understand. Released migrations are built with it: what
// it makes of a description may not change.

/** A column's type; `?` means it may be NULL. `serial` is a number that the database hands out. */
export type ColumnType = 'text' | 'text?' | 'integer' | 'integer?' | 'serial';

export interface Reference {
  columns: string[];
  table: string;
  /** Columns of the other table; `id` unless said otherwise. */
  to?: string[];
  onDelete?: 'CASCADE' | 'SET NULL';
}

export interface Facts {
  key: string[];
  unique?: string[][];
  indexes?: { columns: string[]; where?: string }[];
  references?: Reference[];
}

export async function createTable(
  runner: QueryRunner,
  name: string,
  columns: Record<string, ColumnType>,
  { key, unique = [], indexes = [], references = [] }: Facts,
): Promise<void> {
  const table = new Table({
    name,
    columns: Object.entries(columns).map(([column, type]) => ({
      name: column,
      type: type.startsWith('text') ? 'text' : 'integer',
      isNullable: type.endsWith('?'),
      isPrimary: key.includes(column),
      ...(type === 'serial' ? { isGenerated: true, generationStrategy: 'increment' as const } : {}),
    })),
    uniques: unique.map((columnNames) => ({ columnNames })),
    foreignKeys: references.map((reference) => ({
      columnNames: reference.columns,
      referencedTableName: reference.table,
      referencedColumnNames: reference.to ?? ['id'],
      ...(reference.onDelete ? { onDelete: reference.onDelete } : {}),
    })),
  });
  await runner.createTable(table);
  for (const { columns: columnNames, where } of indexes) {
    await runner.createIndex(name, new TableIndex({ columnNames, ...(where ? { where } : {}) }));
  }
}
