import type { Application } from '../../service/applications/application.ts';
import { dispositionsOf } from '../../service/dispositions/disposition.ts';
import { instructionsInWords, urgencies } from '../../service/dispositions/disposition-sheet.ts';
import type { Database } from '../../persistence/database.ts';

/** The chain of a case for the screen, in the words of the paper. */
export async function dispositionsView(database: Database, application: Application | undefined) {
  if (!application) return [];
  return (await dispositionsOf(database, application.id)).map((each) => ({
    ...each,
    urgency: urgencies[each.urgency] ?? each.urgency,
    instructions: each.instructions.map((code) => instructionsInWords[code] ?? code),
  }));
}
