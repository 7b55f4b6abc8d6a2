import { compileAccepted } from '../engine/model/compile-model.ts';
import type { Model } from '../engine/model/model.ts';
import type { Database } from '../persistence/database.ts';
import { keptPerDatabase } from './kept.ts';
import { sourceOf } from './xml-of.ts';

const kept = keptPerDatabase<Model>(200);

/** The executable model of one version, compiled once and kept. Throws not-found. */
export const modelOf = (database: Database, definitionId: string): Promise<Model> =>
  kept(database, definitionId, async () => {
    const { xml, processId } = await sourceOf(database, definitionId);
    return compileAccepted(xml, processId);
  });
