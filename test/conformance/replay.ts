import type { FlowNode, Model } from '../../src/engine/model/model.ts';
import { startEventsFor } from '../../src/engine/model/start-events-for.ts';
import type { Advanced } from '../../src/engine/outcome.ts';
import type { Stimulus } from '../../src/engine/stimulus.ts';
import type { Variables } from '../../src/engine/variables.ts';
import { receiverOf } from '../../src/engine/receiver-of.ts';
import { wayOf } from './prepare-xml.ts';
import { SimulatedInstance } from './simulated-instance.ts';

// Replays one recorded collaboration of the token simulator: triggers become stimuli, and what is compared are
// the sequence flows entered since the last comparison and which processes ended. What one instance throws
// reaches the others as the product delivers it, only at once: signals to all, messages along their flows.

export type Step =
  | { trigger: string; scope?: string }
  | { waitAt: string; wait?: boolean }
  | { configure: string; with: string | string[] }
  | { expect: string[] };

export interface Seen {
  flows: string[];
  /** Ids of the processes. */
  ended: string[];
}

/** A message flow from a black box has no sender but the simulator's user, who triggers it. */
export interface DrawnMessageFlow {
  id: string;
  targetId: string;
}

const nothingSeen = (): Seen => ({ flows: [], ended: [] });

export class Replay {
  private instances: SimulatedInstance[] = [];
  private ways: Variables = {};
  private seen = nothingSeen();
  private conversations = 0;

  constructor(
    private models: readonly Model[],
    private readonly messageFlows: readonly DrawnMessageFlow[],
  ) {
    for (const { nodes } of models)
      for (const { id, outgoing } of nodes.values()) this.configure(id, outgoing.slice(0, 1));
  }

  take(step: Exclude<Step, { expect: string[] }>): void {
    if ('waitAt' in step) this.letWait(step.waitAt);
    else if ('configure' in step) this.configure(step.configure, [step.with].flat());
    else this.trigger(step.trigger);
  }

  /** What happened since it was last asked. */
  happened(): Seen {
    const { flows, ended } = this.seen;
    this.seen = nothingSeen();
    return { flows: flows.sort(), ended: ended.sort() };
  }

  private trigger(id: string): void {
    const flow = this.messageFlows.find((drawn) => drawn.id === id);
    if (flow) return this.bring(flow);
    const begun = this.models.find((model) => startsOf(model).includes(id));
    if (begun) this.begin(begun, id);
    else this.goOn(id);
  }

  private begin(model: Model, id: string, conversation = ++this.conversations): void {
    const { startEvents = [], instantiating = [] } = model.scopes.get(model.processId) ?? {};
    const instance = new SimulatedInstance(model, conversation);
    this.instances.push(instance);
    const at = [...startEvents, ...instantiating].includes(id) ? { startEventId: id } : {};
    this.give(instance, { type: 'started', variables: this.ways, ...at });
  }

  private goOn(id: string): void {
    const instance = this.instances.find((one) => one.stimulusFor(id) !== undefined);
    const stimulus = instance?.stimulusFor(id);
    if (!instance || !stimulus) throw new Error(`nothing waits at ${id}`);
    this.give(instance, { type: 'variables-changed', variables: this.ways }, stimulus);
  }

  /** Takes down what an instance does, and lets the others hear of it. */
  private give(instance: SimulatedInstance, ...stimuli: Stimulus[]): void {
    const others = this.instances.filter((other) => other !== instance);
    const outcomes = stimuli.map((stimulus) => instance.give(stimulus));
    for (const { key } of instance.jobs.values())
      outcomes.push(instance.give({ type: 'job-completed', jobKey: key, variables: {} }));
    this.see(instance, outcomes);
    for (const { name } of outcomes.flatMap(({ signalsThrown }) => signalsThrown))
      this.broadcast(name, others);
    for (const { name, flow } of outcomes.flatMap(({ messagesThrown }) => messagesThrown))
      if (flow?.to) this.deliver(name, flow.to, instance.conversation);
  }

  private see({ model, hasEnded }: SimulatedInstance, outcomes: readonly Advanced[]): void {
    const events = outcomes.flatMap((outcome) => outcome.events);
    const flows = events.flatMap((event) => (event.type === 'element.left' ? event.flowIds : []));
    this.seen.flows.push(...flows.filter((flowId) => isShown(model, flowId)));
    if (hasEnded) this.seen.ended.push(model.processId);
    this.instances = this.instances.filter((one) => !one.hasEnded);
  }

  private broadcast(name: string, others: readonly SimulatedInstance[]): void {
    for (const other of others) {
      const open = [...other.subscriptions.values()];
      if (open.some((one) => one.kind === 'signal' && one.name === name))
        this.give(other, { type: 'signal-arrived', name, variables: {} });
    }
    for (const model of this.models)
      for (const startEventId of startEventsFor(model, 'signal', name)) this.begin(model, startEventId);
  }

  private bring({ id, targetId }: DrawnMessageFlow): void {
    const model = this.models.find(({ nodes }) => nodes.has(targetId));
    if (model) this.deliver(id, { processId: model.processId, elementId: targetId });
  }

  /** Without a conversation the message comes from outside, and may be for any instance. */
  private deliver(name: string, to: { processId: string; elementId?: string }, conversation?: number): void {
    const model = this.models.find(({ processId }) => processId === to.processId);
    if (!model) throw new Error(`there is no process ${to.processId}`);
    const open = this.instances
      .filter((one) => one.model === model && (conversation ?? one.conversation) === one.conversation)
      .flatMap((instance) => [...instance.subscriptions.values()].map((one) => ({ ...one, instance })))
      .filter(({ kind }) => kind === 'message');
    const receiver = receiverOf(name, to, open, model);
    if (receiver && 'startEventId' in receiver) this.begin(model, receiver.startEventId, conversation);
    else if (receiver) {
      const { instance, key: subscriptionKey } = receiver.waiting;
      this.give(instance, { type: 'message-arrived', subscriptionKey, variables: {} });
    }
  }

  private configure(gatewayId: string, flowIds: string[]): void {
    const gateway = this.models.flatMap(({ nodes }) => nodes.get(gatewayId) ?? [])[0];
    if (gateway?.type === 'exclusive-gateway')
      this.ways = { ...this.ways, [wayOf(gatewayId)]: flowIds[0] ?? null };
    if (gateway?.type === 'inclusive-gateway') this.ways = { ...this.ways, [wayOf(gatewayId)]: flowIds };
  }

  /** A plain task that waits to be triggered is a user task. */
  private letWait(id: string): void {
    this.models = this.models.map((model) => {
      const node = model.nodes.get(id);
      if (!node || !('boundaryEvents' in node) || node.type === 'receive-task') return model;
      const waiting: FlowNode = {
        ...node,
        type: 'user-task',
        candidateUsers: [],
        candidateGroups: [],
        separateFrom: [],
      };
      return { ...model, nodes: new Map(model.nodes).set(id, waiting) };
    });
  }
}

function startsOf(model: Model): readonly string[] {
  const { startEvents = [], implicitStarts = [] } = model.scopes.get(model.processId) ?? {};
  return [...startEvents, ...implicitStarts];
}

/** The simulator tells nothing of the flow from an event-based gateway to the event that happened. */
const isShown = (model: Model, flowId: string): boolean =>
  model.nodes.get(model.flows.get(flowId)?.sourceId ?? '')?.type !== 'event-based-gateway';
