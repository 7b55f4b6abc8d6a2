import type { Environment as EngineEnvironment } from 'bpmn-elements';
import { Broker, type Message } from 'smqp';
import { advance } from '../advance.ts';
import type { Model } from '../model/model.ts';
import type { Snapshot } from '../snapshot.ts';
import { isLetter } from './letter.ts';

// The process element that bpmn-engine runs in place of its own: it executes no stock activity, its work is
// `advance`. Signals reach it by the `api` exchange of its broker, never by a method call. It announces
// `process.enter` before `process.leave` under one execution id, as the definition around it requires, and
// one event on resume; a process that has left announces nothing more, or the definition would hang.

export interface ProcessElement {
  id: string;
  type: string;
  name?: string;
  parent: { id: string; type: string };
  behaviour: { isExecutable: true; model: Model };
}

export interface HostedState {
  id: string;
  type: string;
  executionId: string;
  status: 'executing' | 'completed';
  snapshot?: Snapshot;
}

type Content = Record<string, unknown>;

export class HostedProcess {
  readonly id: string;
  readonly type: string;
  readonly name: string | undefined;
  readonly parent: object;
  readonly isExecutable = true;
  readonly environment: EngineEnvironment;
  readonly broker: Broker;
  executionId: string | undefined;
  isRunning = false;
  private readonly model: Model;
  private status: HostedState['status'] = 'executing';
  private snapshot: Snapshot | undefined;

  constructor(
    element: ProcessElement,
    readonly context: { environment: EngineEnvironment },
  ) {
    this.id = element.id;
    this.type = element.type;
    this.name = element.name;
    this.parent = { ...element.parent };
    this.model = element.behaviour.model;
    this.environment = context.environment;
    this.broker = new Broker(this);
    this.broker.assertExchange('event', 'topic', { autoDelete: false, durable: false });
    this.broker.assertExchange('message', 'topic', { autoDelete: false, durable: false });
    this.broker.assertExchange('api', 'topic', { autoDelete: false, durable: false });
  }

  get activityStatus(): 'wait' | 'idle' {
    return this.isRunning ? 'wait' : 'idle';
  }

  init(executionId?: string): void {
    this.executionId = executionId ?? `${this.id}_execution`;
  }

  run(content?: Content): void {
    this.listen();
    this.publish('enter', content);
  }

  resume(): void {
    if (this.status === 'completed') return;
    this.listen();
    this.publish('resume');
  }

  recover(state?: HostedState): this {
    if (state) {
      this.executionId = state.executionId;
      this.status = state.status;
      this.snapshot = state.snapshot;
    }
    return this;
  }

  getState(): HostedState {
    const { id, type, status, snapshot, executionId = '' } = this;
    return { id, type, executionId, status, ...(snapshot && { snapshot }) };
  }

  stop(): void {
    this.fallSilent();
    this.publish('stop');
  }

  /** What listeners are told about a message of this process. */
  getApi(message?: { content: Content }): Content {
    return { id: this.id, type: this.type, executionId: this.executionId, owner: this, ...message };
  }

  // Nothing stock is ever postponed, found or started in here: that is the interpreter's business.
  getPostponed(): [] {
    return [];
  }
  getActivityById(): null {
    return null;
  }
  getStartActivities(): [] {
    return [];
  }
  sendMessage(): void {
    return;
  }
  shake(): Record<string, never> {
    return {};
  }

  private listen(): void {
    this.isRunning = true;
    this.broker.subscribeTmp('api', '#', (_key, message) => this.receive(message), {
      noAck: true,
      consumerTag: '_hosted-api',
    });
  }

  private receive(message: Pick<Message, 'content' | 'properties'>): void {
    if (message.properties?.type === 'stop') return this.stop();
    const letter: unknown = message.content?.message;
    if (!isLetter(letter)) return;
    if (letter.swapIn) this.snapshot = letter.swapIn.snapshot;
    letter.outcome = advance(this.model, this.snapshot, letter.stimulus, letter.environment);
    if (letter.outcome.refusal !== undefined) return;
    this.snapshot = letter.outcome.snapshot;
    if (letter.outcome.ended) this.leave();
  }

  private leave(): void {
    this.status = 'completed';
    this.fallSilent();
    this.publish('leave');
  }

  private fallSilent(): void {
    this.isRunning = false;
    this.broker.cancel('_hosted-api');
  }

  private publish(event: string, content?: Content): void {
    const { id, type, name, executionId, parent } = this;
    const message = { ...content, id, type, name, executionId, parent: { ...parent }, state: event };
    this.broker.publish('event', `process.${event}`, message, { type: event });
  }
}

/** The library calls `new` on whatever function a context names. */
export function hostedProcess(element: ProcessElement, context: HostedProcess['context']): HostedProcess {
  return new HostedProcess(element, context);
}
