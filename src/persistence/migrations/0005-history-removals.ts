import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseToEmpty } from './0001-baseline/append-only.ts';
import { createTable } from './table.ts';

/**
 * A whole stream of history may be taken out when its time to live is over, and only once that has been written
 * down: the triggers let go of a stream that is in `history_removals`, and of nothing else.
 */
export class HistoryRemovals implements MigrationInterface {
  readonly name = 'history-removals-0000000000005';

  async up(runner: QueryRunner): Promise<void> {
    const columns = { stream: 'text', position: 'integer', hash: 'text', removed_at: 'text' } as const;
    await createTable(runner, 'history_removals', columns, { key: ['stream'] });
    const postgres = runner.dataSource.options.type === 'postgres';
    if (postgres) await runner.query(refusingUnlessRemoved);
    for (const { trigger, table } of loosened) {
      await runner.query(postgres ? `DROP TRIGGER ${trigger} ON ${table}` : `DROP TRIGGER ${trigger}`);
      await runner.query(
        postgres
          ? `CREATE TRIGGER ${trigger} BEFORE DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_unless_removed()`
          : `CREATE TRIGGER ${trigger} BEFORE DELETE ON ${table}
             WHEN NOT EXISTS (SELECT 1 FROM history_removals WHERE stream = OLD.stream)
             BEGIN SELECT RAISE(ABORT, 'history is append-only'); END`,
      );
    }
    if (postgres) await refuseToEmpty(runner, 'history_removals');
    for (const what of ['UPDATE', 'DELETE']) {
      const then = postgres
        ? 'FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history()'
        : `BEGIN SELECT RAISE(ABORT, 'history is append-only'); END`;
      await runner.query(
        `CREATE TRIGGER history_removals_know_no_${what.toLowerCase()} BEFORE ${what} ON history_removals ${then}`,
      );
    }
  }

  async down(): Promise<void> {
    throw new Error('Expected to undo the removals of history, but what was removed does not come back');
  }
}

const loosened = [
  { trigger: 'history_is_never_deleted', table: 'history' },
  { trigger: 'history_heads_are_never_deleted', table: 'history_heads' },
] as const;

const refusingUnlessRemoved = `
  CREATE FUNCTION refuse_unless_removed() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NOT EXISTS (SELECT 1 FROM history_removals WHERE stream = OLD.stream) THEN
      RAISE EXCEPTION 'history is append-only';
    END IF;
    RETURN OLD;
  END $$`;
