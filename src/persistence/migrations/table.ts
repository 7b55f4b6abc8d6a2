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
      ...storedAs(runner, type),
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

/** As SQL, since TypeORM would copy the whole table of SQLite to add a column to it. NULL in the rows there are. */
export async function addColumn(
  runner: QueryRunner,
  table: string,
  column: string,
  type: 'text?' | 'integer?',
): Promise<void> {
  const { type: stored, collation } = storedAs(runner, type);
  const collate = collation === undefined ? '' : ` COLLATE "${collation}"`;
  await runner.query(`ALTER TABLE ${table} ADD COLUMN ${column} ${stored}${collate}`);
}

/** Numbers that many take at once without waiting. SQLite has none: whoever writes there is alone. */
export async function createSequence(runner: QueryRunner, name: string): Promise<void> {
  if (runner.dataSource.options.type === 'postgres') await runner.query(`CREATE SEQUENCE ${name}`);
}

// PostgreSQL: 64 bits as on SQLite, and text compared byte by byte as there.
function storedAs(runner: QueryRunner, type: ColumnType): { type: string; collation?: string } {
  const isText = type.startsWith('text');
  if (runner.dataSource.options.type !== 'postgres') return { type: isText ? 'text' : 'integer' };
  return isText ? { type: 'text', collation: 'C' } : { type: 'bigint' };
}
