import { readDecisions } from '../engine/decisions/compile-decisions.ts';
import { isComputed } from '../engine/expressions/compile-expression.ts';
import type { DecisionTask, Model } from '../engine/model/model.ts';
import type { Problem } from '../kernel/rejection.ts';
import { kindOf, processFile, type ProcessFolder } from './process-folder.ts';

// The DMN of a deployment: every expression must be one that FEEL can read, and a business rule task that means
// the decision of its own deployment must find it there.

export async function checkDecisions({
  files,
}: ProcessFolder): Promise<{ ids: ReadonlySet<string>; problems: readonly Problem[] }> {
  const { decisions, problems } = await readDecisions(
    files.filter(({ name }) => kindOf(name) === 'decision'),
  );
  const made = [...decisions.elements.values()].filter(({ kind }) => kind === 'decision');
  return { ids: new Set(made.map(({ id }) => id)), problems };
}

/** A decision that is named by an expression, or meant in another version, can only be looked for at run time. */
export const missingDecisions = ({ nodes }: Model, ids: ReadonlySet<string>): Problem[] =>
  [...nodes.values()].flatMap((node) => {
    if (node.type !== 'decision-task' || !meansOwn(node) || ids.has(node.decisionRef.source)) return [];
    const shown = node.name === undefined ? '' : ` ("${node.name}")`;
    const message = `${processFile}: Element ${node.id}${shown} is decided by "${node.decisionRef.source}" of its own deployment, but no decisions/*.dmn has a decision with this id.`;
    return { field: node.id, message };
  });

const meansOwn = ({ binding, decisionRef }: DecisionTask): boolean =>
  binding.kind === 'deployment' && !isComputed(decisionRef.source);
