import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createDefinitionTables } from './definition-tables.ts';
import { createHistoryTables } from './history-tables.ts';
import { createIdentityTables } from './identity-tables.ts';
import { createInstanceTables } from './instance-tables.ts';
import { createJobTables } from './job-tables.ts';
import { createServiceTables } from './service-tables.ts';
import { createTaskTables } from './task-tables.ts';

/** The tables of the first release. TypeORM orders migrations by the number that their name ends with. */
export class Baseline implements MigrationInterface {
  readonly name = 'baseline-0000000000001';

  async up(runner: QueryRunner): Promise<void> {
    await createIdentityTables(runner);
    await createDefinitionTables(runner);
    await createInstanceTables(runner);
    await createTaskTables(runner);
    await createJobTables(runner);
    await createHistoryTables(runner);
    await createServiceTables(runner);
  }

  async down(): Promise<void> {
    throw new Error('Expected to undo the first migration, but that would delete everything');
  }
}
