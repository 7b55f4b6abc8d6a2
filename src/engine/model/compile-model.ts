import { Rejection } from '../../kernel/rejection.ts';
import type { Problem } from '../../kernel/rejection.ts';
import { chooseProcess } from './choose-process.ts';
import { collectSource } from './collect-source.ts';
import type { Model } from './model.ts';
import { readModel } from './readers/read-model.ts';
import { readXml } from './read-xml.ts';
import { rules } from './rules/rules.ts';

// BPMN XML → executable model, or a refusal that lists every problem with its element and its rule. What
// this engine cannot execute is refused here, never ignored: a process must do what its drawing says.

export async function compileModel(xml: string, options: { processId?: string } = {}): Promise<Model> {
  const { definitions, problems: dropped } = await readXml(xml);
  const source = collectSource(chooseProcess(definitions, options.processId));
  const broken = Object.entries(rules).flatMap(([name, rule]) => named(name, rule(source)));
  const unreadable: Problem[] = [];
  const model = readModel(source, (problem) => unreadable.push(problem));
  const problems = [...named('content-known', dropped), ...broken, ...named('expression-reads', unreadable)];
  if (problems.length > 0) throw refusal(source.name, withoutRepeats(problems));
  return model;
}

const named = (rule: string, problems: readonly Problem[]): Problem[] =>
  problems.map((problem) => ({ ...problem, rule }));

function refusal(name: string, problems: readonly Problem[]): Rejection {
  const [first] = problems;
  const rest = problems.length - 1;
  const more = rest === 0 ? '' : ` (and ${rest} more ${rest === 1 ? 'problem' : 'problems'})`;
  return new Rejection('invalid', `deploy ${name}`, `${first?.message ?? 'it is broken'}${more}`, problems);
}

const withoutRepeats = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((problem) => [`${problem.field}\n${problem.message}`, problem])).values(),
];
