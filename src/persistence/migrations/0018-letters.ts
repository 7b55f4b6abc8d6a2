import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, createTable } from './table.ts';

/** The registers of letters that came and went, dispositions row by row, and how colourful a scan is. */
export class Letters implements MigrationInterface {
  readonly name = 'letters-0000000000018';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'incoming_letters',
      {
        id: 'text',
        year: 'integer',
        sequence: 'integer',
        received_at: 'text',
        sender: 'text',
        number: 'text?',
        dated_on: 'text?',
        subject: 'text',
        ticket_number: 'text?',
      },
      { key: ['id'], unique: [['year', 'sequence']], indexes: [{ columns: ['ticket_number'] }] },
    );
    await createTable(
      runner,
      'outgoing_letters',
      {
        id: 'text',
        year: 'integer',
        sequence: 'integer',
        number: 'text',
        dated_on: 'text',
        addressee: 'text',
        subject: 'text',
        ticket_number: 'text?',
        method: 'text',
        signer: 'text',
        signed_by: 'text',
        signed_at: 'text',
        code: 'text',
        document_id: 'text?',
        sha256: 'text?',
      },
      {
        key: ['id'],
        unique: [['year', 'sequence'], ['number'], ['code']],
        indexes: [{ columns: ['ticket_number'] }],
      },
    );
    await createTable(
      runner,
      'dispositions',
      {
        id: 'text',
        application_id: 'text',
        position: 'integer',
        from_title: 'text',
        to_title: 'text',
        urgency: 'text',
        instructions: 'text',
        note: 'text?',
        working_days: 'integer?',
        due_on: 'text?',
        signed_by: 'text',
        signed_as: 'text',
        signed_at: 'text',
      },
      {
        key: ['id'],
        unique: [['application_id', 'position']],
        references: [{ columns: ['application_id'], table: 'applications', onDelete: 'CASCADE' }],
      },
    );
    for (const table of ['documents', 'staged_documents'])
      await addColumn(runner, table, 'mean_chroma', 'integer?');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['documents', 'staged_documents']) await runner.dropColumn(table, 'mean_chroma');
    for (const table of ['dispositions', 'outgoing_letters', 'incoming_letters'])
      await runner.dropTable(table);
  }
}
