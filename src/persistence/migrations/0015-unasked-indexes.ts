import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes that no statement finds its rows by any more, each of which every completed task wrote anew. */
export class UnaskedIndexes implements MigrationInterface {
  readonly name = 'unasked-indexes-0000000000015';

  async up(runner: QueryRunner): Promise<void> {
    for (const index of ['ix_jobs_due_at', 'ix_history_actor_id_at', 'ix_history_type_at'])
      await runner.query(`DROP INDEX ${index}`);
  }

  async down(): Promise<void> {
    throw new Error('Expected to undo the loss of indexes, but nothing asks for them');
  }
}
