import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

// A table's words in PostgreSQL: numbers have 64 bits as on SQLite (milliseconds, bytes), and text is
// compared byte by byte as SQLite does, so that lists and pages come in the same order on both.

const typed = (column: EntitySchemaColumnOptions): EntitySchemaColumnOptions =>
  column.type === 'text' ? { ...column, collation: 'C' } : { ...column, type: 'bigint' };

export const forPostgresql = ({ options }: EntitySchema): EntitySchema =>
  new EntitySchema({
    ...options,
    columns: Object.fromEntries(
      Object.entries(options.columns).map(([name, column]) => [name, column && typed(column)]),
    ),
  });
