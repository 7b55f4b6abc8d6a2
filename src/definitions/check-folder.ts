import { compileAndWarn } from '../engine/model/compile-model.ts';
import type { Finding } from '../engine/model/finding.ts';
import type { FlowNode, Model } from '../engine/model/model.ts';
import { Rejection, type Problem } from '../kernel/rejection.ts';
import { checkDecisions, missingDecisions } from './check-decisions.ts';
import { parseForm } from './forms/parse-form.ts';
import {
  formFile,
  kindOf,
  processFile,
  refusedDeployment,
  refuseUnlessFolder,
  type ProcessFolder,
  type SourceFile,
} from './process-folder.ts';

// Everything that can be wrong with a deployment, told at once: each problem names the file and, where
// there is one, the element or the component. Nothing that passes here fails later for its form.

export interface Checked {
  readonly model: Model;
  /** What is legal in the process but surely wrong; it is deployed all the same. */
  readonly warnings: readonly Finding[];
}

/** The models of a folder without a fault, one a process; throws invalid with every problem otherwise. */
export async function checkFolder(folder: ProcessFolder): Promise<readonly Checked[]> {
  refuseUnlessFolder(folder);
  const problems: Problem[] = [];
  let checked: readonly Checked[] = [];
  for (const file of folder.files) {
    try {
      if (file.name === processFile) checked = await compileAndWarn(file.content);
      else checkResource(file);
    } catch (error) {
      problems.push(...problemsIn(file.name, error));
    }
  }
  const decisions = await checkDecisions(folder);
  problems.push(...decisions.problems);
  for (const { model } of checked) {
    problems.push(...missingForms(model, folder));
    problems.push(...missingDecisions(model, decisions.ids));
  }
  if (problems.length > 0) throw refusedDeployment(problems);
  return checked;
}

function checkResource({ name, content }: SourceFile): void {
  if (kindOf(name) === 'form') parseForm(content, name);
}

function problemsIn(name: string, error: unknown): Problem[] {
  if (!(error instanceof Rejection)) throw error;
  if (error.problems.length === 0) return [{ field: name, message: error.obstacle }];
  return error.problems.map((problem) => ({ ...problem, message: `${name}: ${problem.message}` }));
}

function missingForms(model: Model, { files }: ProcessFolder): Problem[] {
  const present = new Set(files.map((file) => file.name));
  return [...model.nodes.values()].flatMap((node): Problem[] => {
    const formKey = formKeyOf(node);
    if (formKey === undefined || present.has(formFile(formKey))) return [];
    const shown = node.name === undefined ? '' : ` ("${node.name}")`;
    const message = `${processFile}: Element ${node.id}${shown} asks with the form "${formKey}", but there is no ${formFile(formKey)}.`;
    return [{ field: node.id, message }];
  });
}

function formKeyOf(node: FlowNode): string | undefined {
  if (node.type === 'receive-task') return node.offer?.formKey;
  return node.type === 'user-task' || node.type === 'start-event' ? node.formKey : undefined;
}
