import type { ProcessFolder } from '../../definitions/process-folder.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { runsOf } from '../../service/deployment/check-deployment.ts';
import type { PageRequest } from '../page.ts';

export interface ScenarioView {
  readonly name: string;
  readonly file: string;
  /** Undefined: it went as it says. */
  readonly broke: { readonly doing: string; readonly expected: string; readonly got: string } | undefined;
}

/** How each scenario went just now, in the reader's language; a process that cannot be executed has no answer. */
export async function scenariosView(
  { services, locale }: PageRequest,
  folder: ProcessFolder,
): Promise<{ scenarios: readonly ScenarioView[]; scenariosFailed: string | undefined }> {
  try {
    const runs = await runsOf(services.database, folder);
    const scenarios = runs.map(({ name, file, broke }) => ({
      ...{ name, file },
      broke: broke && {
        doing: broke.doing[locale],
        expected: broke.expected[locale],
        got: broke.got[locale],
      },
    }));
    return { scenarios, scenariosFailed: undefined };
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    return { scenarios: [], scenariosFailed: error.obstacle };
  }
}
