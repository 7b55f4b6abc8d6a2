import { begin, choosable } from '../run/activities/ad-hoc.ts';
import { label, nodeOf } from '../run/node-of.ts';
import type { Run, ScopeInstance } from '../run/run.ts';
import { setVariables } from '../run/scopes/run-variables.ts';
import type { StimulusOf } from '../stimulus.ts';
import { Unfit } from '../unfit.ts';

type Activated = StimulusOf<'ad-hoc-activated'>;

/** Someone has chosen activities of an ad-hoc sub-process; the variables are set where it can see them. */
export function adHocActivated(run: Run, stimulus: Activated): void {
  const scope = scopeMeant(run, stimulus);
  const offered = choosable(run.model, scope.of);
  const name = label(nodeOf(run.model, scope.of));
  const stranger = stimulus.elementIds.find((id) => !offered.includes(id));
  if (stranger !== undefined) throw new Unfit(`"${stranger}" cannot be chosen in ${name}`);
  if (stimulus.elementIds.length === 0) throw new Unfit('no activity was chosen');
  if (scope.adHoc?.over) throw new Unfit(`nothing more begins in ${name}`);
  setVariables(run, scope.key, stimulus.variables ?? {});
  for (const elementId of stimulus.elementIds) run.events.push({ type: 'activity.chosen', elementId });
  begin(run, scope, stimulus.elementIds);
}

function scopeMeant(run: Run, { scopeKey, elementId }: Activated): ScopeInstance {
  const [scope, ...others] = [...run.scopes.values()].filter(
    ({ adHoc, key, of }) =>
      adHoc && (scopeKey === undefined || key === scopeKey) && (elementId === undefined || of === elementId),
  );
  if (!scope) {
    const named = [scopeKey, elementId].flatMap((name) => (name === undefined ? [] : ` "${name}"`));
    throw new Unfit(`the ad-hoc sub-process${named.join(' of')} is not open`);
  }
  if (others.length > 0) throw new Unfit('several ad-hoc sub-processes are open and none of them was named');
  return scope;
}
