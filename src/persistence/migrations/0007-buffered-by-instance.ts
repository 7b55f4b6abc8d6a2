import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

/** An instance that ends, or is removed, takes along the messages that wait for it: they are found without a look at all. */
export class BufferedByInstance implements MigrationInterface {
  readonly name = 'buffered-by-instance-0000000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex('buffered_messages', new TableIndex({ columnNames: ['instance_id'] }));
  }

  async down(): Promise<void> {
    throw new Error('Expected to undo an index, but nothing is gained by that');
  }
}
