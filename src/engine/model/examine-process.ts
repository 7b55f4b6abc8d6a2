import { Rejection } from '../../kernel/rejection.ts';
import type { Problem } from '../../kernel/rejection.ts';
import { chooseProcess, executableProcesses, processesOf } from './xml/choose-process.ts';
import { collectSource } from './source/collect-source.ts';
import type { ModdleElement } from './xml/moddle-element.ts';
import type { Model } from './model.ts';
import { readModel } from './readers/read-model.ts';
import { readXml } from './xml/read-xml.ts';
import type { BpmnFile } from './xml/read-xml.ts';
import type { Rule } from './rules/rule.ts';
import { rules } from './rules/rules.ts';
import type { Source } from './source/source.ts';

// One look at a process, for whoever deploys it and whoever only wants to know. The model is to be used only
// where there are no problems.

export interface Examined {
  readonly source: Source;
  readonly model: Model;
  readonly problems: readonly Problem[];
}

/** Throws invalid where there is nothing to examine: no BPMN, no process, or several and none is named. */
export async function examineProcess(xml: string, options: { processId?: string } = {}): Promise<Examined> {
  const file = await readWhole(xml);
  return examine(file, chooseProcess(file.definitions, options.processId));
}

/** Where the only process could not be read, why is all that there is to tell. */
async function readWhole(xml: string): Promise<BpmnFile> {
  const file = await readXml(xml);
  const problems = named('content-known', file.problems);
  const [first] = problems;
  if (first && processesOf(file.definitions).length === 0)
    throw new Rejection('invalid', 'deploy the process', first.message, problems);
  return file;
}

/** Every executable process of a file, one at least: its pools work together. */
export async function examineProcesses(xml: string): Promise<Examined[]> {
  const file = await readWhole(xml);
  return executableProcesses(file.definitions).map((process) => examine(file, process));
}

/**
 * A process that was deployed, by the rules of its day: today's do not judge it again, since cases run on it.
 * Its only problems are those that leave nothing to execute.
 */
export async function readAccepted(xml: string, processId: string): Promise<Examined> {
  const { definitions } = await readXml(xml);
  return read(collectSource(chooseProcess(definitions, processId)));
}

function read(source: Source): Examined {
  const unreadable: Problem[] = [];
  const model = readModel(source, (problem) => unreadable.push(problem));
  return { source, model, problems: withoutRepeats(named('expression-reads', unreadable)) };
}

function examine({ problems: dropped }: BpmnFile, process: ModdleElement): Examined {
  const source = collectSource(process);
  const { model, problems: unreadable } = read(source);
  const problems = [...named('content-known', dropped), ...problemsBy(rules, source), ...unreadable];
  return { source, model, problems: withoutRepeats(problems) };
}

/** What the rules of a table find, each problem with the name of its rule. */
export const problemsBy = (table: Readonly<Record<string, Rule>>, source: Source): Problem[] =>
  Object.entries(table).flatMap(([name, rule]) => named(name, rule(source)));

const named = (rule: string, problems: readonly Problem[]): Problem[] =>
  problems.map((problem) => ({ ...problem, rule }));

/** Two processes of a file, or two rules, may find the same. */
export const withoutRepeats = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((problem) => [`${problem.field}\n${problem.message}`, problem])).values(),
];
