import { Rejection } from '../../kernel/rejection.ts';
import { examineProcess, examineProcesses, problemsBy, withoutRepeats } from './examine-process.ts';
import { findingOf } from './finding.ts';
import type { Finding } from './finding.ts';
import { warnings } from './rules/warnings.ts';
import type { Source } from './source/source.ts';

// Everything there is to say about a file, errors first, without deploying it.

/** Never throws for what is in the file: one that holds no process to examine is a finding as well. */
export async function lintProcess(xml: string, options: { processId?: string } = {}): Promise<Finding[]> {
  try {
    const { processId } = options;
    const examined =
      processId === undefined ? await examineProcesses(xml) : [await examineProcess(xml, { processId })];
    const problems = withoutRepeats(examined.flatMap((one) => one.problems));
    return [...problems.map(findingOf('error')), ...examined.flatMap(({ source }) => warningsOf(source))];
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    const { message, problems } = error;
    return (problems.length > 0 ? problems : [{ field: '', message }]).map(findingOf('error'));
  }
}

export const warningsOf = (source: Source): Finding[] =>
  problemsBy(warnings, source).map(findingOf('warning'));
