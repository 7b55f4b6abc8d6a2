import type { MigrationInterface, QueryRunner } from 'typeorm';
import { z } from 'zod';

const stored = z.array(z.object({ id: z.string(), content: z.string() }));
const content = z.object({ values: z.record(z.string(), z.unknown()) }).loose();

/** The secret code of a complaint is on its receipt alone: notices that were stored with it lose it. */
export class CodesInNotices implements MigrationInterface {
  readonly name = 'codes-in-notices-0000000000027';

  async up(runner: QueryRunner): Promise<void> {
    const [first, second] = runner.dataSource.options.type === 'postgres' ? ['$1', '$2'] : ['?', '?'];
    const rows = stored.parse(
      await runner.query("SELECT id, content FROM outbox WHERE template LIKE 'pengaduan-%'"),
    );
    for (const row of rows) {
      const { values, ...rest } = content.parse(JSON.parse(row.content));
      const { code, ...others } = values;
      if (code === undefined) continue;
      const without = JSON.stringify({ ...rest, values: others });
      await runner.query(`UPDATE outbox SET content = ${first} WHERE id = ${second}`, [without, row.id]);
    }
  }

  /** What was taken out for good reason does not come back. */
  down(): Promise<void> {
    return Promise.resolve();
  }
}
