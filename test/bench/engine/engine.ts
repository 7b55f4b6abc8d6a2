import { hostedAdvance } from '../../../src/engine/host/hosted-advance.ts';
import { createEnginePool } from '../../../src/engine/host/engine-pool.ts';
import type { Benchmark } from '../harness.ts';
import { coldAdvance, stateOf } from './cold-advance.ts';
import { measureGrowth, type Growth } from './growth.ts';
import { inclusive, linear, multiInstance, nested, parallel, sop } from './shapes.ts';

// The interpreter on models of several shapes; the SOP also as the program runs it (pooled engines of
// bpmn-engine) and with an engine of its own for every command.

/** Tokens: no faster than linearly. Elements of the model that are not touched: flat. */
const growths: readonly Growth[] = [
  {
    name: 'tokens (parallel)',
    shape: (size) => parallel(size),
    sizes: [50, 100, 200, 400, 800],
    below: 1.15,
  },
  {
    name: 'tokens (inclusive)',
    shape: (size) => inclusive(size),
    sizes: [50, 100, 200, 400, 800],
    below: 1.15,
  },
  { name: 'tokens (multi-instance)', shape: multiInstance, sizes: [125, 250, 500, 1_000], below: 1.15 },
  { name: 'levels (nesting)', shape: nested, sizes: [10, 20, 40, 80], below: 1.15 },
  {
    name: 'through a parallel join',
    shape: (size) => parallel(size, 'manualTask'),
    sizes: [50, 100, 200, 400, 800],
    below: 1.15,
    throughout: true,
  },
  {
    name: 'through an inclusive join',
    shape: (size) => inclusive(size, 'manualTask'),
    sizes: [50, 100, 200, 400, 800],
    below: 1.15,
    throughout: true,
  },
  { name: 'elements of the model (linear)', shape: linear, sizes: [10, 100, 1_000, 10_000], below: 0.1 },
];

export async function engine(): Promise<Benchmark> {
  const office = stateOf(await sop());
  const others = [linear(1_000), parallel(100), inclusive(100), multiInstance(1_000), nested(50)].map(
    stateOf,
  );
  const bytes = (state: typeof office) => `${state.shape.name}, ${state.text.length} bytes`;
  const roundMs = 40;
  return {
    name: 'engine',
    about: 'one user task is completed, from the state as JSON to the new state as JSON',
    unit: 'advances from JSON to JSON',
    rounds: 15,
    contenders: [
      coldAdvance(bytes(office), office, roundMs),
      coldAdvance('SOP, pooled bpmn-engine', office, roundMs, createEnginePool(1)),
      coldAdvance('SOP, a new bpmn-engine each time', office, roundMs, hostedAdvance),
      ...others.map((state) => coldAdvance(bytes(state), state, roundMs)),
    ],
    close: () => Promise.resolve(),
    verdict: () => growths.map(measureGrowth),
  };
}
