import type { QueryRunner } from 'typeorm';
import { createTable } from '../table.ts';
import { makeAppendOnly } from './append-only.ts';

// No foreign keys: history outlives what it tells about.

export async function createHistoryTables(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'history',
    {
      id: 'serial',
      stream: 'text',
      position: 'integer',
      at: 'text',
      type: 'text',
      instance_id: 'text?',
      task_id: 'text?',
      element_id: 'text?',
      actor_id: 'text?',
      content: 'text',
      hash: 'text',
    },
    {
      key: ['id'],
      unique: [['stream', 'position']],
      indexes: [
        { columns: ['instance_id', 'id'] },
        { columns: ['actor_id', 'at'] },
        { columns: ['type', 'at'] },
      ],
    },
  );
  await createTable(
    runner,
    'history_heads',
    { stream: 'text', position: 'integer', hash: 'text' },
    { key: ['stream'] },
  );
  await makeAppendOnly(runner);
}
