import type { Choice } from '../../engine/choices-in.ts';
import { paths } from '../paths.ts';

/** What can be begun in the ad-hoc sub-processes of an instance, by the names of its diagram, and where to say so. */
export const choicesView = (
  instanceId: string,
  choices: readonly Choice[],
  nameOf: (elementId: string) => string,
) => ({
  choices: choices.map(({ scopeKey, elementId, elementIds }) => ({
    scopeKey,
    name: nameOf(elementId),
    activities: elementIds.map((id) => ({ id, name: nameOf(id) })),
  })),
  beginPath: paths.instances.activities({ instanceId }),
});
