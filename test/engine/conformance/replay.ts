import { startEventsFor } from '../../../src/engine/model/start-events-for.ts';
import type { FlowNode, Model } from '../../../src/engine/model/model.ts';
import type { Variables } from '../../../src/engine/variables.ts';
import { EngineCase } from '../engine-case.ts';
import { wayOf } from './prepare-xml.ts';

// Replays one recorded process of the token simulator: triggers become stimuli, and what is compared are the
// sequence flows entered since the last comparison and whether the process ended.

export type Step =
  | { trigger: string; scope?: string }
  | { waitAt: string; wait?: boolean }
  | { configure: string; with: string | string[] }
  | { expect: string[] };

export interface Seen {
  flows: string[];
  ended: number;
}

export class Replay {
  private model: Model;
  private cases: EngineCase[] = [];
  private ways: Variables = {};
  private seen: Seen = { flows: [], ended: 0 };

  constructor(model: Model) {
    this.model = model;
    for (const { id, outgoing } of model.nodes.values()) this.configure(id, outgoing.slice(0, 1));
  }

  take(step: Exclude<Step, { expect: string[] }>): void {
    if ('waitAt' in step) this.letWait(step.waitAt);
    else if ('configure' in step) this.configure(step.configure, [step.with].flat());
    else this.trigger(step.trigger);
  }

  /** What happened since it was last asked. */
  happened(): Seen {
    const { seen } = this;
    this.seen = { flows: [], ended: 0 };
    return { ...seen, flows: seen.flows.sort() };
  }

  private trigger(id: string): void {
    const { startEvents: starts = [], implicitStarts = [] } =
      this.model.scopes.get(this.model.processId) ?? {};
    const process = [...starts, ...implicitStarts].includes(id) ? this.begin() : this.waitingAt(id);
    this.follow(process, () => {
      if (!process.snapshot) process.start(this.ways, starts.includes(id) ? { startEventId: id } : {});
      else this.goOn(process, id);
      for (const job of process.jobs.values()) process.finishJob(job.elementId);
    });
  }

  /** Takes down what one instance does, and lets the others hear its signals. */
  private follow(process: EngineCase, work: () => void): void {
    const [flows, outcomes] = [process.flows.length, process.outcomes.length];
    const others = this.cases.filter((other) => other !== process);
    work();
    this.seen.flows.push(...process.flows.slice(flows).filter((flowId) => this.isShown(flowId)));
    if (process.last.ended) this.seen.ended += 1;
    this.cases = this.cases.filter(({ last }) => !last.ended);
    const thrown = process.outcomes.slice(outcomes).flatMap(({ signalsThrown }) => signalsThrown);
    for (const { name } of thrown) this.broadcast(name, others);
  }

  private broadcast(name: string, others: EngineCase[]): void {
    for (const other of others) {
      const waits = [...other.subscriptions.values()].some(
        (one) => one.kind === 'signal' && one.name === name,
      );
      if (waits) this.follow(other, () => other.signal(name));
    }
    for (const startEventId of startEventsFor(this.model, 'signal', name)) {
      const begun = this.begin();
      this.follow(begun, () => begun.start(this.ways, { startEventId }));
    }
  }

  /** The simulator tells nothing of the flow from an event-based gateway to the event that happened. */
  private isShown(flowId: string): boolean {
    const source = this.model.nodes.get(this.model.flows.get(flowId)?.sourceId ?? '');
    return source?.type !== 'event-based-gateway';
  }

  private begin(): EngineCase {
    const process = new EngineCase(this.model);
    this.cases.push(process);
    return process;
  }

  private waitingAt(id: string): EngineCase {
    const process = this.cases.find(({ open, armed }) => [...open, ...armed].includes(id));
    if (!process)
      throw new Error(
        `Nothing waits at ${id}: ${this.cases.map((one) => JSON.stringify(one.snapshot)).join()}`,
      );
    return process;
  }

  private goOn(process: EngineCase, id: string): void {
    process.give({ type: 'variables-changed', variables: this.ways });
    if (process.open.includes(id)) process.complete(id);
    else if ([...process.timers.values()].some(({ elementId }) => elementId === id)) process.fire(id);
    else this.receive(process, id);
  }

  private receive(process: EngineCase, id: string): void {
    const waiting = [...process.subscriptions.values()].find(({ elementId }) => elementId === id);
    if (waiting?.kind === 'signal') process.signal(waiting.name);
    else process.message(id);
  }

  private configure(gatewayId: string, flowIds: string[]): void {
    const { type } = this.model.nodes.get(gatewayId) ?? {};
    if (type === 'exclusive-gateway') this.ways = { ...this.ways, [wayOf(gatewayId)]: flowIds[0] ?? null };
    if (type === 'inclusive-gateway') this.ways = { ...this.ways, [wayOf(gatewayId)]: flowIds };
  }

  /** A plain task that waits to be triggered is a user task. */
  private letWait(id: string): void {
    const node = this.model.nodes.get(id);
    if (!node || !('boundaryEvents' in node)) throw new Error(`${id} is no activity`);
    if (node.type === 'user-task' || node.type === 'receive-task') return;
    const waiting: FlowNode = {
      ...node,
      type: 'user-task',
      candidateUsers: [],
      candidateGroups: [],
      separateFrom: [],
    };
    this.model = { ...this.model, nodes: new Map(this.model.nodes).set(id, waiting) };
  }
}
