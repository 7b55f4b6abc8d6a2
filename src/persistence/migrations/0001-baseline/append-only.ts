import type { QueryRunner } from 'typeorm';

// The database itself refuses to change or delete history, whatever a program asks. Triggers are the one
// thing that the two databases do not write alike.

const refused = [
  { trigger: 'history_is_never_changed', table: 'history', what: 'UPDATE' },
  { trigger: 'history_is_never_deleted', table: 'history', what: 'DELETE' },
  { trigger: 'history_heads_are_never_deleted', table: 'history_heads', what: 'DELETE' },
] as const;

export async function makeAppendOnly(runner: QueryRunner): Promise<void> {
  const postgres = runner.dataSource.options.type === 'postgres';
  if (postgres) await runner.query(refusingFunction);
  for (const { trigger, table, what } of refused) {
    const then = postgres
      ? 'FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history()'
      : `BEGIN SELECT RAISE(ABORT, 'history is append-only'); END`;
    await runner.query(`CREATE TRIGGER ${trigger} BEFORE ${what} ON ${table} ${then}`);
  }
  if (postgres) for (const table of ['history', 'history_heads']) await refuseToEmpty(runner, table);
}

/** PostgreSQL can empty a table past the triggers of its rows. */
export const refuseToEmpty = (runner: QueryRunner, table: string): Promise<void> =>
  runner.query(
    `CREATE TRIGGER ${table}_is_never_emptied BEFORE TRUNCATE ON ${table}
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history()`,
  );

const refusingFunction = `
  CREATE FUNCTION refuse_change_of_history() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN RAISE EXCEPTION 'history is append-only'; END $$`;
