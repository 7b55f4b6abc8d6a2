import { MigrationExecutor, type DataSource } from 'typeorm';

// Programs that start at the same moment migrate once: whoever has the lock does it, the others wait and
// find nothing left to do. All in one transaction: a migration that fails leaves the tables as they were.

export async function migrate(source: DataSource): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    await runner.startTransaction();
    await runner.query('SET TRANSACTION READ WRITE');
    await runner.query(`SELECT pg_advisory_xact_lock(hashtextextended('alur migrations', 0))`);
    const executor = new MigrationExecutor(source, runner);
    executor.transaction = 'all';
    await executor.executePendingMigrations();
    await runner.commitTransaction();
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
  }
}
