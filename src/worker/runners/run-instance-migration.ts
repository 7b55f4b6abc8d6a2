import { z } from 'zod';
import { migrateBatch } from '../../instances/migration/migrate-batch.ts';
import type { Runner } from '../context.ts';

const shape = z.object({ migrationId: z.string() });

export const runInstanceMigration: Runner = (context, job) => {
  const { migrationId } = shape.parse(job.payload);
  return (tx) => migrateBatch(context, tx, migrationId);
};
