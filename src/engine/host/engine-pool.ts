import type { Engine } from 'bpmn-engine';
import type { Environment } from '../environment.ts';
import type { Model } from '../model/model.ts';
import type { Outcome } from '../outcome.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Stimulus } from '../stimulus.ts';
import { deliver, resumedEngine } from './hosted-advance.ts';

// Live engines kept between commands, one a model: the state of the instance is swapped in, so an engine
// belongs to no instance and losing one loses nothing. It is taken out while it works and put back only
// when it answered and its process goes on: after a throw, or an end, it is never used again.

export type Advance = (
  model: Model,
  snapshot: Snapshot | undefined,
  stimulus: Stimulus,
  environment: Environment,
) => Outcome;

/** `hostedAdvance` without building an engine each time. At most `size` engines (about 144 kB each) are kept. */
export function createEnginePool(size: number): Advance {
  const engines = new Map<Model, Engine>();
  return (model, snapshot, stimulus, environment) => {
    const engine = engines.get(model) ?? resumedEngine(model, undefined);
    engines.delete(model);
    const outcome = deliver(engine, { stimulus, environment, swapIn: { snapshot } });
    if (outcome.refusal !== undefined || !outcome.ended) engines.set(model, engine);
    for (const [oldest] of engines) {
      if (engines.size <= size) break;
      engines.delete(oldest);
    }
    return outcome;
  };
}
