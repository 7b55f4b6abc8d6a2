import type { Clock } from '../kernel/clock.ts';
import { newId } from '../kernel/ids.ts';
import type { Finding } from '../engine/model/finding.ts';
import type { Model } from '../engine/model/model.ts';
import type { Database } from '../persistence/database.ts';
import { inTransaction, type Transaction } from '../persistence/in-transaction.ts';
import { checkFolder, type Checked } from './check-folder.ts';
import { contentHash, kindOf, processFile, type ProcessFolder } from './process-folder.ts';

// Puts one folder into force as the next version of its process, or of each where its pools hold several.
// Content that equals the latest version makes no new one, so a program may deploy its folders at every start.

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

export interface Author {
  by?: string;
  /** The name of who asked for it, where two people were needed. */
  askedBy?: string;
  comment?: string;
}

/** Throws invalid with every problem of the folder; nothing is stored then. The caller records it. */
export async function deployProcess(
  context: DeployContext,
  folder: ProcessFolder,
  author: Author = {},
): Promise<readonly Deployment[]> {
  const checked = await checkFolder(folder);
  return inTransaction(context.database, (tx) => deployChecked(context, tx, { folder, checked }, author));
}

/** The same for a folder that `checkFolder` has let pass: checking takes its time, outside the transaction. */
export async function deployChecked(
  context: DeployContext,
  tx: Transaction,
  { folder, checked }: { folder: ProcessFolder; checked: readonly Checked[] },
  author: Author,
): Promise<readonly Deployment[]> {
  const deployments: Deployment[] = [];
  for (const each of checked) deployments.push(await deployModel(context, tx, each, folder, author));
  return deployments;
}

async function deployModel(
  { clock }: DeployContext,
  tx: Transaction,
  { model, warnings }: Checked,
  folder: ProcessFolder,
  { by, comment }: Author,
): Promise<Deployment> {
  const { processId } = model;
  const hash = contentHash(folder);
  const latest = await latestVersion(tx, processId);
  if (latest?.content_hash === hash)
    return { definitionId: latest.id, processId, version: latest.version, isNew: false, warnings };
  const deployment = { definitionId: newId(), processId, version: (latest?.version ?? 0) + 1 };
  await insertDefinition(tx, deployment, model, folder, {
    content_hash: hash,
    deployed_at: clock.now().toISOString(),
    deployed_by: by ?? null,
    comment: comment ?? null,
  });
  return { ...deployment, isNew: true, warnings };
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
