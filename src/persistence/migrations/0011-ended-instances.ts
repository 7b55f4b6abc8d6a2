import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

/** Instances whose time to live is over are found in the order in which they ended, without a look at the others. */
export class EndedInstances implements MigrationInterface {
  readonly name = 'ended-instances-0000000000011';

  async up(runner: QueryRunner): Promise<void> {
    const columnNames = ['definition_id', 'ended_at', 'id'];
    await runner.createIndex('instances', new TableIndex({ columnNames, where: 'ended_at IS NOT NULL' }));
  }

  async down(): Promise<void> {
    throw new Error('Expected to undo an index, but nothing is gained by that');
  }
}
