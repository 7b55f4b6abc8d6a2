import type { Finding } from '../../engine/model/finding.ts';
import { lintProcess } from '../../engine/model/lint-process.ts';
import { Rejection } from '../../kernel/rejection.ts';
import type { Database } from '../../persistence/database.ts';
import { checkFolder } from '../check-folder.ts';
import { processFile } from '../process-folder.ts';
import { folderOf, type Draft } from './draft.ts';
import { unknownCalendars } from './unknown-calendars.ts';

export interface DraftFindings {
  /** What a deployment would be refused for: exactly what checkFolder says of the folder. */
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/** What a deployment would say of the draft now; never throws for what is in its files. */
export async function draftFindings(database: Database, draft: Pick<Draft, 'files'>): Promise<DraftFindings> {
  const xml = draft.files.get(processFile) ?? '';
  const linted = await lintProcess(xml);
  const warnings = linted.filter(({ severity }) => severity === 'warning');
  return {
    errors: await errorsIn(draft),
    warnings: [...warnings, ...(await unknownCalendars(database, xml))],
  };
}

async function errorsIn(draft: Pick<Draft, 'files'>): Promise<Finding[]> {
  try {
    await checkFolder(folderOf(draft));
    return [];
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    return error.problems.map(({ field, message, rule = '' }) => ({
      severity: 'error',
      rule,
      elementId: field,
      message,
    }));
  }
}
