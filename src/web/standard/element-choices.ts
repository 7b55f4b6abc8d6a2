import { latestDefinition } from '../../definitions/latest-definition.ts';
import { modelOf } from '../../definitions/model-of.ts';
import { read } from '../../persistence/read.ts';
import type { Database } from '../../persistence/database.ts';
import { issuanceProcess } from '../../service/standard/service-standard.ts';

/** What a component may be linked to, as it is written in the form: every named element of the diagrams in force. */
export async function elementChoices(database: Database) {
  const deployed = await read<{ process_id: string }>(
    database,
    'SELECT DISTINCT process_id FROM process_definitions ORDER BY process_id',
    [],
  );
  const latest = await Promise.all(
    deployed.map(({ process_id: processId }) => latestDefinition(database, processId)),
  );
  return Promise.all(
    latest
      .filter((definition) => definition !== undefined)
      .map(async ({ id, processId, name }) => {
        const { nodes } = await modelOf(database, id);
        const before = processId === issuanceProcess ? '' : `${processId}#`;
        const named = [...nodes.values()].filter((node) => node.name !== undefined);
        return { name, elements: named.map((node) => ({ link: `${before}${node.id}`, name: node.name })) };
      }),
  );
}
