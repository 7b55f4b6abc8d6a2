import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { addColumn, createTable } from './table.ts';

/** Messages that nobody waits for yet, and which instances talk with each other. */
export class BufferedMessages implements MigrationInterface {
  readonly name = 'buffered-messages-0000000000006';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'instances', 'conversation_id', 'text?');
    await runner.query('UPDATE instances SET conversation_id = id');
    await runner.createIndex('instances', new TableIndex({ columnNames: ['conversation_id', 'process_id'] }));
    await createTable(
      runner,
      'buffered_messages',
      {
        id: 'text',
        name: 'text',
        message_id: 'text?',
        process_id: 'text?',
        element_id: 'text?',
        instance_id: 'text?',
        business_key: 'text?',
        conversation_id: 'text?',
        correlation_keys: 'text?',
        sent_by: 'text?',
        variables: 'text',
        published_at: 'text',
        expires_at: 'text',
        delivered_at: 'text?',
      },
      {
        key: ['id'],
        unique: [['name', 'message_id']],
        indexes: [{ columns: ['process_id', 'element_id'] }, { columns: ['expires_at'] }],
        references: [{ columns: ['instance_id'], table: 'instances', onDelete: 'CASCADE' }],
      },
    );
  }

  async down(): Promise<void> {
    throw new Error('Expected to undo buffered messages, but those that wait would be lost');
  }
}
