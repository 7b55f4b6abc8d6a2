import type {
  BoundaryEvent,
  CallActivity,
  EndEvent,
  ErrorEvent,
  Expression,
  FlowNode,
  Model,
  PlainTask,
  Scope,
  SequenceFlow,
  ServiceTask,
  StartEvent,
  TimerEvent,
} from '../../src/engine/model/model.ts';
import type { Json, Variables } from '../../src/engine/variables.ts';

// Executable models in a few lines, without XML:
//   const model = aModel((p) => { p.start(); p.userTask('ask'); p.end(); p.path('start', 'ask', 'end'); });
// Elements are named by their ids; a flow is called `from-to`.

type Value = Json | ((variables: Variables) => Json);
type Timing = {
  timer?: string;
  cycle?: string;
  date?: string;
  calendarId?: string;
  pausable?: boolean;
} & Pick<Partial<TimerEvent>, 'deadline'>;
type EventOptions = Timing &
  Thrown &
  Awaited & { error?: string | true; interrupting?: boolean } & Partial<Pick<StartEvent, 'waitingFor'>> & {
    codeVariable?: string;
    messageVariable?: string;
  };
type Awaited = { condition?: (variables: Variables) => Json };
type Thrown = { message?: Value; signal?: Value; escalation?: string | true };
type Event = Extract<
  BoundaryEvent['event'],
  { kind: 'timer' | 'message' | 'signal' | 'conditional' | 'error' | 'escalation' }
>;
type Attributes<Type extends FlowNode['type']> = Partial<
  Omit<Extract<FlowNode, { type: Type }>, 'type' | 'id'>
>;

export function aModel(describe: (process: ScopeBuilder) => void, processId = 'process'): Model {
  const parts: Parts = { scopes: new Map(), nodes: new Map(), flows: new Map() };
  const process = new ScopeBuilder(parts, { id: processId, kind: 'process' });
  describe(process);
  process.finish();
  for (const flow of parts.flows.values()) connect(parts, flow);
  return { processId, name: processId, ...parts };
}

export function expression(value: Value): Expression {
  if (typeof value !== 'function') return { source: String(value), evaluate: () => value };
  return { source: value.toString(), evaluate: value };
}

interface Parts {
  scopes: Map<string, Scope>;
  nodes: Map<string, FlowNode>;
  flows: Map<string, SequenceFlow>;
}

function connect(parts: Parts, flow: SequenceFlow): void {
  const source = parts.nodes.get(flow.sourceId);
  const target = parts.nodes.get(flow.targetId);
  if (!source || !target) throw new Error(`The flow ${flow.id} leads from or to nowhere`);
  parts.nodes.set(source.id, { ...source, outgoing: [...source.outgoing, flow.id] });
  const again = parts.nodes.get(flow.targetId) ?? target;
  parts.nodes.set(again.id, { ...again, incoming: [...again.incoming, flow.id] });
}

const activity = { boundaryEvents: [] as string[] };

export class ScopeBuilder {
  private readonly eventSubProcesses: string[] = [];
  private readonly linkTargets = new Set<string>();

  constructor(
    private readonly parts: Parts,
    private readonly scope: Pick<Scope, 'id' | 'kind' | 'parentId'>,
  ) {}

  start(id = 'start', options: EventOptions = {}): void {
    const event = eventOf(options);
    const interrupting = options.interrupting ?? true;
    this.add({ ...this.node(id), type: 'start-event', interrupting, ...(event && { event }) });
  }

  end(id = 'end', options: Thrown & { error?: string | true; terminate?: true } = {}): void {
    const event: EndEvent['event'] = options.terminate
      ? { kind: 'terminate' }
      : (errorOf(options) ?? thrownOf(options));
    this.add({ ...this.node(id), type: 'end-event', ...(event && { event }) });
  }

  userTask(id: string, more: Attributes<'user-task'> = {}): void {
    const base = { candidateUsers: [], candidateGroups: [], separateFrom: [] };
    this.add({ ...this.node(id), ...activity, ...base, ...more, type: 'user-task' });
  }

  serviceTask(id: string, more: Partial<Omit<ServiceTask, 'id'>> = {}): void {
    this.add({ ...this.node(id), ...activity, type: 'service-task', topic: id, settings: {}, ...more });
  }

  decisionTask(id: string, more: Attributes<'decision-task'> = {}): void {
    this.add({
      ...this.node(id),
      ...activity,
      decisionRef: expression(id),
      binding: { kind: 'latest' },
      resultMapping: 'resultList',
      ...more,
      type: 'decision-task',
    });
  }

  scriptTask(id: string, more: Attributes<'script-task'> = {}): void {
    this.add({
      ...this.node(id),
      ...activity,
      language: 'javascript',
      script: '1',
      ...more,
      type: 'script-task',
    });
  }

  receiveTask(id: string, message: Value, more: Attributes<'receive-task'> = {}): void {
    const messageName = expression(message);
    this.add({ ...this.node(id), ...activity, messageName, ...more, type: 'receive-task' });
  }

  call(id: string, more: Partial<Omit<CallActivity, 'id' | 'type'>> = {}): void {
    const called = { calledElement: expression(`${id}-process`), binding: { kind: 'latest' as const } };
    this.add({
      ...this.node(id),
      ...activity,
      ...called,
      inputs: [],
      outputs: [],
      ...more,
      type: 'call-activity',
    });
  }

  manualTask(
    id: string,
    type: 'manual-task' | 'task' = 'manual-task',
    more: Partial<Omit<PlainTask, 'id' | 'type'>> = {},
  ): void {
    this.add({ ...this.node(id), ...activity, ...more, type });
  }

  exclusive(id: string, more: { defaultFlow?: string } = {}): void {
    this.add({ ...this.node(id), ...more, type: 'exclusive-gateway' });
  }

  inclusive(id: string, more: { defaultFlow?: string } = {}): void {
    this.add({ ...this.node(id), ...more, type: 'inclusive-gateway' });
  }

  complex(id: string, more: { activation?: Value; defaultFlow?: string } = {}): void {
    const { activation, ...rest } = more;
    const activationCondition =
      activation === undefined ? {} : { activationCondition: expression(activation) };
    this.add({ ...this.node(id), ...rest, ...activationCondition, type: 'complex-gateway' });
  }

  /** Leads to whatever it waits for. */
  eventBased(id: string): void {
    this.add({ ...this.node(id), type: 'event-based-gateway' });
  }

  parallel(id: string): void {
    this.add({ ...this.node(id), type: 'parallel-gateway' });
  }

  catch(id: string, options: EventOptions): void {
    const event = eventOf(options);
    if (!event || event.kind === 'error' || event.kind === 'escalation')
      throw new Error(`${id} needs a timer, a message or a signal`);
    const waitingFor = options.waitingFor;
    const node = { ...this.node(id), ...(waitingFor && { waitingFor }) };
    this.add({ ...node, type: 'intermediate-catch-event', event });
  }

  throw(id: string, message?: Value, more: Thrown = {}): void {
    const event = thrownOf(message === undefined ? more : { message });
    this.add({ ...this.node(id), type: 'intermediate-throw-event', ...(event && { event }) });
  }

  /** A user task that undoes an activity, and an event that has what was done undone. */
  undoable(id: string): void {
    const host = this.parts.nodes.get(id);
    if (!host || !('boundaryEvents' in host)) throw new Error(`${id} is no activity`);
    this.parts.nodes.set(id, { ...host, compensatedBy: `undo-${id}` });
    this.userTask(`undo-${id}`);
    this.linkTargets.add(`undo-${id}`);
  }

  compensate(id: string): void {
    this.add({ ...this.node(id), type: 'intermediate-throw-event', event: { kind: 'compensate' } });
  }

  /** The two halves of a link: what reaches `from` goes on at `to`. */
  link(from: string, to: string): void {
    this.add({ ...this.node(from), type: 'intermediate-throw-event', event: { kind: 'link', to } });
    this.add({ ...this.node(to), type: 'intermediate-catch-event', event: { kind: 'link' } });
    this.linkTargets.add(to);
  }

  boundary(id: string, attachedTo: string, options: EventOptions): void {
    const event = eventOf(options);
    const host = this.parts.nodes.get(attachedTo);
    if (!event || !host || !('boundaryEvents' in host)) throw new Error(`${id} needs an event and a host`);
    this.parts.nodes.set(attachedTo, { ...host, boundaryEvents: [...host.boundaryEvents, id] });
    const interrupting = options.interrupting ?? true;
    const node: BoundaryEvent = { ...this.node(id), type: 'boundary-event', attachedTo, interrupting, event };
    this.add(node);
  }

  /** Makes a catch or boundary event wait for more: for the first of all, or for all (parallel). */
  orFor(id: string, ...more: Awaiting[]): void {
    this.add(severalAt(this.parts.nodes.get(id), false, more));
  }

  andFor(id: string, ...more: Awaiting[]): void {
    this.add(severalAt(this.parts.nodes.get(id), true, more));
  }

  subProcess(
    id: string,
    describe: (inside: ScopeBuilder) => void,
    more: Attributes<'sub-process'> = {},
  ): void {
    this.add({ ...this.node(id), ...activity, ...more, type: 'sub-process' });
    this.inside(id, 'sub-process', describe);
  }

  adHoc(
    id: string,
    describe: (inside: ScopeBuilder) => void,
    more: Attributes<'ad-hoc-sub-process'> = {},
  ): void {
    const base = { sequential: false, cancelsRemaining: true };
    this.add({ ...this.node(id), ...activity, ...base, ...more, type: 'ad-hoc-sub-process' });
    this.inside(id, 'sub-process', describe);
  }

  eventSubProcess(id: string, describe: (inside: ScopeBuilder) => void): void {
    this.add({ ...this.node(id), type: 'event-sub-process' });
    this.eventSubProcesses.push(id);
    this.inside(id, 'event-sub-process', describe);
  }

  /** Flows along a row of elements. */
  path(...ids: string[]): void {
    ids.slice(1).forEach((to, index) => this.flow(ids[index] ?? '', to));
  }

  flow(from: string, to: string, condition?: Value, id = `${from}-${to}`): void {
    const guard = condition === undefined ? {} : { condition: expression(condition) };
    this.parts.flows.set(id, { id, sourceId: from, targetId: to, ...guard });
  }

  finish(): void {
    const inside = [...this.parts.nodes.values()].filter(({ scopeId }) => scopeId === this.scope.id);
    const reached = new Set([...this.parts.flows.values()].map(({ targetId }) => targetId));
    const apart = ['start-event', 'boundary-event', 'event-sub-process'];
    this.parts.scopes.set(this.scope.id, {
      ...this.scope,
      startEvents: inside.filter(({ type }) => type === 'start-event').map(({ id }) => id),
      eventSubProcesses: this.eventSubProcesses,
      instantiating: [],
      implicitStarts: inside
        .filter(({ id, type }) => !reached.has(id) && !this.linkTargets.has(id) && !apart.includes(type))
        .map(({ id }) => id),
    });
  }

  private inside(id: string, kind: Scope['kind'], describe: (inside: ScopeBuilder) => void): void {
    const inner = new ScopeBuilder(this.parts, { id, kind, parentId: this.scope.id });
    describe(inner);
    inner.finish();
  }

  private node(id: string): { id: string; scopeId: string; incoming: string[]; outgoing: string[] } {
    return { id, scopeId: this.scope.id, incoming: [], outgoing: [] };
  }

  private add(node: FlowNode): void {
    this.parts.nodes.set(node.id, node);
  }
}

type Awaiting = Pick<Timing, 'timer' | 'cycle'> & Pick<Thrown, 'message' | 'signal'>;

function severalAt(node: FlowNode | undefined, parallel: boolean, more: Awaiting[]): FlowNode {
  const added = more.flatMap((options) => {
    const event = timerOf(options) ?? thrownOf(options);
    return event && event.kind !== 'escalation' ? [event] : [];
  });
  const kind = 'multiple' as const;
  if (node?.type === 'boundary-event' && node.event.kind !== 'multiple')
    return { ...node, event: { kind, parallel, events: [node.event, ...added] } };
  if (node?.type === 'intermediate-catch-event' && node.event.kind !== 'multiple')
    return { ...node, event: { kind, parallel, events: [node.event, ...added] } };
  throw new Error('Only a catch or a boundary event can wait for more');
}

function eventOf(options: EventOptions): Event | undefined {
  const event = errorOf(options) ?? thrownOf(options);
  const { codeVariable, messageVariable } = options;
  if (event?.kind === 'error')
    return { ...event, ...(codeVariable && { codeVariable }), ...(messageVariable && { messageVariable }) };
  if (event?.kind === 'escalation') return { ...event, ...(codeVariable && { codeVariable }) };
  const { condition } = options;
  if (condition) return { kind: 'conditional', condition: expression(condition) };
  return event ?? timerOf(options);
}

type ThrownEvent = Extract<Event, { kind: 'message' | 'signal' | 'escalation' }>;

function thrownOf({ message, signal, escalation }: Thrown): ThrownEvent | undefined {
  if (message !== undefined) return { kind: 'message', name: expression(message) };
  if (signal !== undefined) return { kind: 'signal', name: expression(signal) };
  if (escalation !== undefined)
    return { kind: 'escalation', ...(escalation !== true && { escalationCode: escalation }) };
  return undefined;
}

const errorOf = ({ error }: { error?: string | true }): ErrorEvent | undefined =>
  error === undefined ? undefined : { kind: 'error', ...(error !== true && { errorCode: error }) };

function timerOf({
  timer,
  cycle,
  date,
  calendarId,
  pausable = false,
  deadline,
}: Timing): TimerEvent | undefined {
  const value = timer ?? cycle ?? date;
  if (value === undefined) return undefined;
  const timing = timer !== undefined ? 'duration' : cycle !== undefined ? 'cycle' : 'date';
  const more = { ...(calendarId !== undefined && { calendarId }), ...(deadline && { deadline }) };
  return { kind: 'timer', timing, value: expression(value), pausable, ...more };
}
