import { Rejection } from '../kernel/rejection.ts';
import type { Database } from '../persistence/database.ts';
import { read } from '../persistence/read.ts';
import type { Form } from './forms/form.ts';
import { parseForm } from './forms/parse-form.ts';
import { keptPerDatabase } from './kept.ts';
import { formFile } from './process-folder.ts';

const kept = keptPerDatabase<Form>(500);

/** The form that this version of the process names by its key. Throws not-found. */
export const formOf = (database: Database, definitionId: string, formKey: string): Promise<Form> =>
  kept(database, `${definitionId}/${formKey}`, () => load(database, definitionId, formKey));

async function load(database: Database, definitionId: string, formKey: string): Promise<Form> {
  const name = formFile(formKey);
  const [row] = await read<{ content: string }>(
    database,
    'SELECT content FROM definition_resources WHERE definition_id = ? AND name = ?',
    [definitionId, name],
  );
  if (!row)
    throw new Rejection('not-found', `read form "${formKey}"`, 'this version of the process has none');
  return parseForm(row.content, name);
}
