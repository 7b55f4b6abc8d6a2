import type { Database } from '../persistence/database.ts';
import { definitionWhere, type Definition } from './definition.ts';

/** The version that new instances start with; undefined when the process was never deployed. */
export const latestDefinition = (database: Database, processId: string): Promise<Definition | undefined> =>
  definitionWhere(database, 'process_id = ? ORDER BY version DESC LIMIT 1', [processId]);
