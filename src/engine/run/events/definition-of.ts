import { definitionsAt } from '../../model/source/definitions-at.ts';
import type { EventDefinition } from '../../model/model.ts';
import type { Armed } from '../../snapshot.ts';
import { nodeOf } from '../node-of.ts';
import type { Run } from '../run.ts';

/** What something is armed for; undefined where snapshot and model do not belong together. */
export const definitionOf = (run: Run, { at, nth }: Pick<Armed, 'at' | 'nth'>): EventDefinition | undefined =>
  definitionsAt(nodeOf(run.model, at)).find((found) => found.nth === nth)?.event;
