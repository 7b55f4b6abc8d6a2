import PgBoss from 'pg-boss';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables of pg-boss on PostgreSQL, with a queue for each lane of jobs; SQLite needs none. */
export class PgBossTables implements MigrationInterface {
  readonly name = 'pg-boss-0000000000010';

  async up(runner: QueryRunner): Promise<void> {
    if (runner.dataSource.options.type !== 'postgres') return;
    await runner.query(withinTransaction(PgBoss.getConstructionPlans()));
    const executeSql = async (sql: string, values: unknown[]) => ({ rows: await runner.query(sql, values) });
    const boss = new PgBoss({ db: { executeSql }, migrate: false, supervise: false, schedule: false });
    for (const queue of ['instances', 'threads', 'errands']) await boss.createQueue(queue);
  }

  async down(): Promise<void> {
    throw new Error('Expected to undo the tables of pg-boss, but the jobs that wait in them would be lost');
  }
}

/** Its plan brings a transaction of its own; here it is part of the migration's. */
const withinTransaction = (plan: string): string => plan.replace(/^\s*BEGIN;/, '').replace(/COMMIT;\s*$/, '');
