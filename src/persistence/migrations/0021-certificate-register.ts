import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { createTable, type Reference } from './table.ts';

const to = (column: string, table: string): Reference => ({
  columns: [column],
  table,
  onDelete: 'CASCADE',
});

/** What became of a certificate: revoked, or followed by another; and which application concerns which one. */
export class CertificateRegister implements MigrationInterface {
  readonly name = 'certificate-register-0000000000021';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'certificate_revocations',
      {
        ...{ certificate_id: 'text', application_id: 'text', revoked_on: 'text', reason: 'text' },
        ...{ recorded_at: 'text', recorded_by: 'text' },
      },
      {
        key: ['certificate_id'],
        references: [to('certificate_id', 'certificates'), to('application_id', 'applications')],
      },
    );
    await createTable(
      runner,
      'certificate_successions',
      { former_id: 'text', successor_id: 'text', recorded_at: 'text' },
      {
        key: ['former_id'],
        unique: [['successor_id']],
        references: [to('former_id', 'certificates'), to('successor_id', 'certificates')],
      },
    );
    await createTable(
      runner,
      'certificate_requests',
      {
        ...{ application_id: 'text', certificate_id: 'text', requested_by: 'text', on_behalf: 'text?' },
        ...{ reason: 'text?', urgent: 'integer' },
      },
      {
        key: ['application_id'],
        indexes: [{ columns: ['certificate_id'] }],
        references: [to('application_id', 'applications'), to('certificate_id', 'certificates')],
      },
    );
    await runner.createIndex('certificates', new TableIndex({ columnNames: ['serial_number'] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['certificate_requests', 'certificate_successions', 'certificate_revocations'])
      await runner.dropTable(table);
  }
}
