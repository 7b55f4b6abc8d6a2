import type { Database } from '../persistence/database.ts';
import { read } from '../persistence/read.ts';
import { choicesIn, type Choices } from './forms/choices.ts';
import { parseForm } from './forms/parse-form.ts';
import { keptPerDatabase } from './kept.ts';

const kept = keptPerDatabase<Choices>(100);

/** The choices of all forms of this version of a process: a form may show what was chosen in another one. */
export const choicesOf = (database: Database, definitionId: string): Promise<Choices> =>
  kept(database, definitionId, async () => {
    const forms = await read<{ name: string; content: string }>(
      database,
      "SELECT name, content FROM definition_resources WHERE definition_id = ? AND name LIKE 'forms/%' ORDER BY name",
      [definitionId],
    );
    return choicesIn(forms.map(({ name, content }) => parseForm(content, name)));
  });
