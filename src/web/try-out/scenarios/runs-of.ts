import { calendarContents } from '../../../definitions/calendar-contents.ts';
import { folderOf, type Draft } from '../../../definitions/drafts/draft.ts';
import { Rejection } from '../../../kernel/rejection.ts';
import type { Database } from '../../../persistence/database.ts';
import type { ScenarioRun } from '../../../testing/scenario/run-scenario.ts';
import { scenarioRuns } from '../../../testing/try-out/walk-threads.ts';

export interface Runs {
  readonly runs: readonly ScenarioRun[];
  /** The process cannot be executed, or its scenarios take too long together: none was run. */
  readonly refused: string | undefined;
}

/** The scenarios of a draft, run now by the calendars in force. */
export async function runsOf(database: Database, draft: Pick<Draft, 'files'>): Promise<Runs> {
  try {
    return {
      runs: await scenarioRuns(folderOf(draft), await calendarContents(database)),
      refused: undefined,
    };
  } catch (error) {
    if (!(error instanceof Rejection) || error.kind !== 'invalid') throw error;
    return { runs: [], refused: error.obstacle };
  }
}
