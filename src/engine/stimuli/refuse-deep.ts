import type { Stimulus } from '../stimulus.ts';
import { Unfit } from '../unfit.ts';
import type { Json } from '../variables.ts';

// What comes from outside is stored, copied and compared as JSON, by functions that call themselves for each level:
// some thousand levels would end them with a full stack. Expressions and scripts have the same bound.

const deepest = 100;

/** Throws Unfit where a variable is nested too deep to be kept. */
export function refuseDeep(stimulus: Stimulus): void {
  if (!('variables' in stimulus) || stimulus.variables === undefined) return;
  let level: Json[] = Object.values(stimulus.variables);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) throw new Unfit(`a variable is nested more than ${deepest} levels deep`);
    level = inside(level);
  }
}

function inside(level: readonly Json[]): Json[] {
  const below: Json[] = [];
  for (const value of level) {
    if (typeof value === 'object' && value !== null)
      for (const each of Object.values(value)) below.push(each);
  }
  return below;
}
