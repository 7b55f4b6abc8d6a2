import type { DmnFile } from '../engine/decisions/compile-decisions.ts';
import type { DecisionWanted } from '../engine/outcome.ts';
import type { Database } from '../persistence/database.ts';
import { read } from '../persistence/read.ts';
import { holdsDecision, versionTagOf } from './holds-decision.ts';

// Which deployed DMN a business rule task means. A decision has no number of its own: its versions are counted
// over all deployments that hold it, in their order, and content that did not change is no new version.

type Wanted = Pick<DecisionWanted, 'ref' | 'binding'> & { readonly bound: string | null };

/** The DMN files that were deployed together with the decision. Throws when no deployment holds it. */
export async function decisionFiles(
  database: Database,
  definitionId: string,
  wanted: Wanted,
): Promise<DmnFile[]> {
  const held = await deploymentsHolding(database, wanted.ref);
  const found = choose(held, definitionId, wanted);
  if (!found) throw new Error(`Expected to make ${sentenceFor(wanted)}, but no deployment holds it`);
  return found.files;
}

interface Held {
  definitionId: string;
  files: DmnFile[];
}

/** The oldest first. */
async function deploymentsHolding(database: Database, ref: string): Promise<Held[]> {
  const rows = await read<{ id: string } & DmnFile>(
    database,
    `SELECT d.id, r.name, r.content FROM process_definitions d JOIN definition_resources r ON r.definition_id = d.id
     WHERE r.kind = 'decision' AND d.id IN
       (SELECT definition_id FROM definition_resources WHERE kind = 'decision' AND content LIKE ?)
     ORDER BY d.deployed_at, d.id, r.name`,
    [`%${ref}%`],
  );
  const files = new Map<string, DmnFile[]>();
  for (const { id, name, content } of rows) files.set(id, [...(files.get(id) ?? []), { name, content }]);
  return [...files]
    .map(([definitionId, deployed]) => ({ definitionId, files: deployed }))
    .filter((held) => held.files.some(({ content }) => holdsDecision(content, ref)));
}

function choose(
  held: readonly Held[],
  definitionId: string,
  { ref, binding, bound }: Wanted,
): Held | undefined {
  if (binding === 'deployment') return held.find((one) => one.definitionId === definitionId);
  if (binding === 'version') return versionsOf(held)[Number(bound) - 1];
  if (binding === 'versionTag')
    return held.findLast(({ files }) => files.some(({ content }) => versionTagOf(content, ref) === bound));
  return held.at(-1);
}

const versionsOf = (held: readonly Held[]): Held[] =>
  held.filter(({ files }, index) => {
    const before = held[index - 1];
    return before === undefined || JSON.stringify(before.files) !== JSON.stringify(files);
  });

function sentenceFor({ ref, binding, bound }: Wanted): string {
  if (binding === 'latest') return `decision "${ref}"`;
  if (binding === 'deployment') return `decision "${ref}" of the same deployment`;
  return `decision "${ref}" of ${binding === 'version' ? 'version' : 'version tag'} ${bound ?? ''}`;
}
