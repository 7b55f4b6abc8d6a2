import type { Clock } from '../kernel/clock.ts';
import { newId } from '../kernel/ids.ts';
import type { Finding } from '../engine/model/finding.ts';
import type { Model } from '../engine/model/model.ts';
import type { Database } from '../persistence/database.ts';
import { inTransaction, type Transaction } from '../persistence/in-transaction.ts';
import { checkFolder } from './check-folder.ts';
import { contentHash, kindOf, processFile, type ProcessFolder } from './process-folder.ts';

// Puts one folder into force as the next version of its process. Content that equals the latest version
// makes no new one, so a program may deploy its folders at every start.

export interface DeployContext {
  readonly database: Database;
  readonly clock: Clock;
}

export interface Deployment {
  readonly definitionId: string;
  readonly processId: string;
  readonly version: number;
  readonly isNew: boolean;
  /** What the deployment checks say of it, in the words of the rules; nothing of it stands in the way. */
  readonly warnings: readonly Finding[];
}

/** Throws invalid with every problem of the folder; nothing is stored then. The caller records it. */
export async function deployProcess(
  context: DeployContext,
  folder: ProcessFolder,
  by: { by?: string; comment?: string } = {},
): Promise<Deployment> {
  const { model, warnings } = await checkFolder(folder);
  const hash = contentHash(folder);
  return inTransaction(context.database, async (tx) => {
    const latest = await latestVersion(tx, model.processId);
    if (latest?.content_hash === hash) {
      const { id: definitionId, version } = latest;
      return { definitionId, processId: model.processId, version, isNew: false, warnings };
    }
    const deployment = {
      definitionId: newId(),
      processId: model.processId,
      version: (latest?.version ?? 0) + 1,
    };
    await insertDefinition(tx, deployment, model, folder, {
      content_hash: hash,
      deployed_at: context.clock.now().toISOString(),
      deployed_by: by.by ?? null,
      comment: by.comment ?? null,
    });
    return { ...deployment, isNew: true, warnings };
  });
}

interface Latest {
  id: string;
  version: number;
  content_hash: string;
}

async function latestVersion(tx: Transaction, processId: string): Promise<Latest | undefined> {
  const [latest] = await tx.query<Latest>(
    'SELECT id, version, content_hash FROM process_definitions WHERE process_id = ? ORDER BY version DESC LIMIT 1',
    [processId],
  );
  return latest;
}

async function insertDefinition(
  tx: Transaction,
  { definitionId, processId, version }: Omit<Deployment, 'isNew' | 'warnings'>,
  model: Model,
  { files }: ProcessFolder,
  record: Record<string, string | null>,
): Promise<void> {
  const xml = files.find((file) => file.name === processFile)?.content ?? '';
  await tx.insert('process_definitions', {
    id: definitionId,
    process_id: processId,
    version,
    name: model.name,
    xml,
    ...record,
  });
  const resources = files
    .filter((file) => file.name !== processFile)
    .map(({ name, content }) => ({ definition_id: definitionId, name, kind: kindOf(name) ?? null, content }));
  if (resources.length > 0) await tx.insert('definition_resources', resources);
}
