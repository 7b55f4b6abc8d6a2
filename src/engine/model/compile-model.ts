import { Rejection } from '../../kernel/rejection.ts';
import { examineProcess } from './examine-process.ts';
import type { Examined } from './examine-process.ts';
import type { Finding } from './finding.ts';
import { warningsOf } from './lint-process.ts';
import type { Model } from './model.ts';

// BPMN XML → executable model, or a refusal that lists every problem with its element and its rule. What
// this engine cannot execute is refused here, never ignored: a process must do what its drawing says.

export async function compileModel(xml: string, options: { processId?: string } = {}): Promise<Model> {
  return accepted(await examineProcess(xml, options)).model;
}

/** The same for a deployment, with what is legal in it but surely wrong. */
export async function compileAndWarn(xml: string): Promise<{ model: Model; warnings: Finding[] }> {
  const { model, source } = accepted(await examineProcess(xml));
  return { model, warnings: warningsOf(source) };
}

function accepted(examined: Examined): Examined {
  const { source, problems } = examined;
  const [first] = problems;
  if (!first) return examined;
  const rest = problems.length - 1;
  const more = rest === 0 ? '' : ` (and ${rest} more ${rest === 1 ? 'problem' : 'problems'})`;
  throw new Rejection('invalid', `deploy ${source.name}`, `${first.message}${more}`, problems);
}
