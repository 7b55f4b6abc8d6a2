import { versionsInUse, type DefinitionUse } from '../../definitions/all-definitions.ts';
import type { Checked } from '../../definitions/check-folder.ts';
import { modelOf } from '../../definitions/model-of.ts';
import { suggestMapping } from '../../engine/migration/suggest-mapping.ts';
import type { Model } from '../../engine/model/model.ts';
import { previewMigration, type Impact } from '../../instances/migration/preview-migration.ts';
import type { Database } from '../../persistence/database.ts';

// What a deployment would mean for the cases that run now. Nothing happens to them by itself: they stay with their
// version. This tells which could be moved afterwards as they are, and what stands in the way of the others.

export interface VersionImpact extends Impact {
  readonly definitionId: string;
  readonly version: number;
  readonly models: { readonly from: Model; readonly to: Model };
}

export interface ProcessImpact {
  readonly processId: string;
  readonly name: string;
  /** The version that would come next. */
  readonly next: number;
  /** Versions with running cases, the newest first. */
  readonly versions: readonly VersionImpact[];
  /** Former versions with running cases that were not looked at. */
  readonly more: number;
}

const versionsLookedAt = 5;
const casesLookedAt = 1_000;

/** For each process of a folder that checkFolder let pass. */
export async function impactOf(
  database: Database,
  checked: readonly Checked[],
  now: Date,
): Promise<ProcessImpact[]> {
  const impacts: ProcessImpact[] = [];
  for (const { model } of checked) impacts.push(await ofProcess(database, model, now));
  return impacts;
}

async function ofProcess(database: Database, to: Model, now: Date): Promise<ProcessImpact> {
  const all = await versionsInUse(database, to.processId, 1);
  const used = all.filter(({ running }) => running > 0);
  const versions: VersionImpact[] = [];
  for (const each of used.slice(0, versionsLookedAt)) versions.push(await ofVersion(database, each, to, now));
  return {
    ...{ processId: to.processId, name: to.name, versions },
    next: (all[0]?.version ?? 0) + 1,
    more: used.length - versions.length,
  };
}

async function ofVersion(
  database: Database,
  { id: definitionId, version }: DefinitionUse,
  to: Model,
  now: Date,
): Promise<VersionImpact> {
  const from = await modelOf(database, definitionId);
  const way = { from, to, mapping: suggestMapping(from, to) };
  const impact = await previewMigration(database, definitionId, way, { now, most: casesLookedAt });
  return { ...impact, definitionId, version, models: { from, to } };
}
