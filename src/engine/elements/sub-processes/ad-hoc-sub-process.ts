import type { AdHocSubProcess } from '../../model/model.ts';
import { choosable, openAdHoc } from '../../run/activities/ad-hoc.ts';
import { evaluate } from '../../run/evaluate.ts';
import { label } from '../../run/node-of.ts';
import type { Run, Token } from '../../run/run.ts';
import { Stuck } from '../../run/stuck.ts';
import type { Json } from '../../variables.ts';
import type { Behaviour } from '../behaviour.ts';

const most = 1_000;

/** Opens a scope in which activities are chosen; those that the model names begin at once. */
export const adHocSubProcess: Behaviour<AdHocSubProcess> = {
  enter: (run, node, token) => openAdHoc(run, node, token, chosenAtOnce(run, node, token)),
};

function chosenAtOnce(run: Run, node: AdHocSubProcess, token: Token): string[] | undefined {
  if (!node.activeElements) return undefined;
  const what = `the activeElementsCollection of ${label(node)}`;
  const value = evaluate(run, node.activeElements, token.in, what);
  const offered = choosable(run.model, node.id);
  const isOffered = (id: Json): id is string => typeof id === 'string' && offered.includes(id);
  if (Array.isArray(value) && value.length <= most && value.every(isOffered)) return value;
  const found = JSON.stringify(value).slice(0, 200);
  throw new Stuck(
    `T${what.slice(1)} is ${found} and not a list of what can be chosen there (${offered.join(', ')})`,
  );
}
