import { Rejection } from '../../kernel/rejection.ts';
import { examineProcess, examineProcesses, readAccepted, withoutRepeats } from './examine-process.ts';
import type { Examined } from './examine-process.ts';
import type { Finding } from './finding.ts';
import { warningsOf } from './lint-process.ts';
import type { Model } from './model.ts';

// BPMN XML → executable model, or a refusal that lists every problem with its element and its rule. What
// this engine cannot execute is refused here, never ignored: a process must do what its drawing says.

/** The model of one process; throws invalid where the file has several and none is named. */
export async function compileModel(xml: string, options: { processId?: string } = {}): Promise<Model> {
  const examined = await examineProcess(xml, options);
  refuseFor([examined]);
  return examined.model;
}

/** The same for one that was deployed before, whatever rules have come since. */
export async function compileAccepted(xml: string, processId: string): Promise<Model> {
  const examined = await readAccepted(xml, processId);
  refuseFor([examined]);
  return examined.model;
}

/** The models of every executable process of a file; throws invalid with everything that is wrong with any. */
export async function compileModels(xml: string): Promise<Model[]> {
  return (await compileAndWarn(xml)).map(({ model }) => model);
}

/** The same for a deployment, with what is legal in each but surely wrong. */
export async function compileAndWarn(xml: string): Promise<{ model: Model; warnings: Finding[] }[]> {
  const examined = await examineProcesses(xml);
  refuseFor(examined);
  return examined.map(({ model, source }) => ({ model, warnings: warningsOf(source) }));
}

function refuseFor(examined: readonly Examined[]): void {
  const problems = withoutRepeats(examined.flatMap((one) => one.problems));
  const [first] = problems;
  if (!first) return;
  const name = examined.map(({ source }) => source.name).join(', ');
  const rest = problems.length - 1;
  const more = rest === 0 ? '' : ` (and ${rest} more ${rest === 1 ? 'problem' : 'problems'})`;
  throw new Rejection('invalid', `deploy ${name}`, `${first.message}${more}`, problems);
}
