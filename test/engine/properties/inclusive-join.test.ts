import { deepStrictEqual } from 'node:assert/strict';
import fc from '../../support/properties.ts';
import type { FlowNode, Model } from '../../../src/engine/model/model.ts';
import type { Snapshot } from '../../../src/engine/snapshot.ts';
import { EngineCase } from '../engine-case.ts';
import { aRandomDrawing, modelOf } from './random-gateways.ts';

// The rule of the inclusive join (BPMN 2.0.2, 13.4.3), told once more and as plainly as it can be, by looking for
// paths: whatever the drawing, none that may go on is left waiting.

const mostSteps = 25;

/** Inclusive gateways at which a token waits, though no token can come that they would have to wait for. */
function leftWaiting(model: Model, { tokens }: Snapshot): string[] {
  const places = Object.values(tokens);
  return [...model.nodes.values()].filter(isJoin).flatMap((gateway) => {
    const full = new Set(places.flatMap(({ at, via }) => (at === gateway.id && via ? [via] : [])));
    const empty = new Set(gateway.incoming.filter((id) => !full.has(id)));
    const others = places.filter(({ at }) => at !== gateway.id);
    const isAwaited = others.some(
      ({ at }) => leads(model, at, gateway, empty) && !leads(model, at, gateway, full),
    );
    return full.size > 0 && !isAwaited ? [gateway.id] : [];
  });
}

const isJoin = ({ type, incoming }: FlowNode): boolean => type === 'inclusive-gateway' && incoming.length > 1;

/** Whether a path leads from an element to one of these flows that does not pass through the gateway. */
function leads(model: Model, from: string, gateway: FlowNode, to: ReadonlySet<string>): boolean {
  const reached = new Set(model.nodes.get(from)?.outgoing);
  for (const flowId of reached) {
    const { targetId = gateway.id } = model.flows.get(flowId) ?? {};
    if (targetId !== gateway.id) model.nodes.get(targetId)?.outgoing.forEach((id) => reached.add(id));
  }
  return [...reached].some((id) => to.has(id));
}

it('no inclusive join waits for a token that cannot come, in drawings of any shape', () => {
  let waited = 0;
  fc.assert(
    fc.property(aRandomDrawing, fc.infiniteStream(fc.nat(50)), (drawing, choices) => {
      const process = new EngineCase(modelOf(drawing), { maxSteps: 300 }).start({ turn: 0 });
      for (let step = 0; step < mostSteps && !process.last.ended && process.incidents.size === 0; step++) {
        if (process.snapshot) deepStrictEqual(leftWaiting(process.model, process.snapshot), []);
        waited += waitsAtJoin(process) ? 1 : 0;
        const open = [...process.tasks.values()];
        const turn = choices.next().value ?? 0;
        const task = open[turn % Math.max(open.length, 1)];
        if (!task) break;
        process.give({ type: 'task-completed', taskKey: task.key, variables: { turn } });
      }
    }),
    { numRuns: 400 },
  );
  expect(waited).toBeGreaterThan(100);
});

const waitsAtJoin = ({ model, snapshot }: EngineCase): boolean =>
  Object.values(snapshot?.tokens ?? {}).some(({ at }) => {
    const node = model.nodes.get(at);
    return node !== undefined && isJoin(node);
  });
