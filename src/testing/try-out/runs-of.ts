import { createHash } from 'node:crypto';
import { calendarContents } from '../../definitions/calendar-contents.ts';
import { keptPerDatabase } from '../../definitions/kept.ts';
import { contentHash, type ProcessFolder } from '../../definitions/process-folder.ts';
import { Rejection } from '../../kernel/rejection.ts';
import type { Database } from '../../persistence/database.ts';
import { scenariosOf, type ScenarioRun } from '../scenario/run-scenario.ts';
import { scenarioRuns } from './walk-threads.ts';

export interface Runs {
  readonly runs: readonly ScenarioRun[];
  /** The process cannot be executed, or its scenarios take too long together: none was run. */
  readonly refused: string | undefined;
}

// The same files by the same calendars go the same way, so a page that is opened again costs nothing.
const kept = keptPerDatabase<readonly ScenarioRun[]>(30);

/** The scenarios of a folder, run by the calendars in force. */
export async function runsOf(database: Database, folder: ProcessFolder): Promise<Runs> {
  if (scenariosOf(folder).length === 0) return { runs: [], refused: undefined };
  const calendars = await calendarContents(database);
  const key = `${contentHash(folder)} ${createHash('sha256').update(JSON.stringify(calendars)).digest('hex')}`;
  try {
    return {
      runs: await kept(database, key, () => scenarioRuns(folder, calendars)),
      refused: undefined,
    };
  } catch (error) {
    if (!(error instanceof Rejection) || error.kind !== 'invalid') throw error;
    return { runs: [], refused: error.obstacle };
  }
}
