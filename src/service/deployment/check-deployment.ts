import { calendarContents } from '../../definitions/calendar-contents.ts';
import { checkFolder, type Checked } from '../../definitions/check-folder.ts';
import { isInForce } from '../../definitions/is-in-force.ts';
import { latestDefinition } from '../../definitions/latest-definition.ts';
import type { ProcessFolder } from '../../definitions/process-folder.ts';
import { Rejection, type Problem } from '../../kernel/rejection.ts';
import type { Database } from '../../persistence/database.ts';
import { scenariosOf, type ScenarioRun } from '../../testing/scenario/run-scenario.ts';
import { scenarioRuns } from '../../testing/try-out/walk-threads.ts';

// What has to be true before a folder may be put into force, whoever asks and by whatever way.

/** Nothing of it differs from what is in force: a deployment would make no new version. */
export class NothingChanged extends Rejection {
  constructor(readonly version: number) {
    super('conflict', 'deploy the process', `nothing changed since version ${version}`);
  }
}

/** The folder passes every check, and every scenario of it went as it says; throws invalid with every problem. */
export async function checkDeployment(
  database: Database,
  folder: ProcessFolder,
): Promise<readonly Checked[]> {
  const checked = await checkFolder(folder);
  const problems = brokenIn(await runsOf(database, folder));
  if (problems.length === 0) return checked;
  const sentences = problems.map(({ message }) => message).join('; ');
  throw new Rejection('invalid', 'deploy the process', sentences, problems);
}

/** Each scenario of the folder, run apart from everything real. Throws invalid where it cannot be executed at all. */
export const runsOf = async (database: Database, folder: ProcessFolder): Promise<readonly ScenarioRun[]> =>
  scenariosOf(folder).length === 0 ? [] : scenarioRuns(folder, await calendarContents(database));

const brokenIn = (runs: readonly ScenarioRun[]): Problem[] =>
  runs.flatMap(({ file, broke }) => {
    if (!broke) return [];
    const message = `${file}: at "${broke.doing.en}" expected that ${broke.expected.en}, but ${broke.got.en}`;
    return [{ field: file, message, rule: 'scenario-kept' }];
  });

/** Throws NothingChanged. */
export async function refuseUnchanged(
  database: Database,
  folder: ProcessFolder,
  checked: readonly Checked[],
): Promise<void> {
  if (!(await isInForce(database, folder))) return;
  const latest = await latestDefinition(database, checked[0]?.model.processId ?? '');
  throw new NothingChanged(latest?.version ?? 0);
}
