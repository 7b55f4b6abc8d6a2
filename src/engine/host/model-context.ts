import type { Model } from '../model/model.ts';
import { hostedProcess, type ProcessElement } from './hosted-process.ts';

// The source context of bpmn-engine, built from our own model and holding one element: the process. So no
// drawing ever reaches the library that it cannot load, and the behaviour is fixed here, by hand: a context
// serialized by the library itself would silently run the stock process.

interface Hosted extends ProcessElement {
  readonly Behaviour: typeof hostedProcess;
}

interface ExtendContext {
  scripts: [];
  timers: [];
  addScript(): void;
  addTimer(): void;
}

const nothing = (): [] => [];
const noOne = (): undefined => undefined;

export class ModelContext {
  readonly id: string;
  readonly type = 'bpmn:Definitions';
  readonly name: string;
  readonly elements = [];
  private readonly process: Hosted;

  constructor(model: Model) {
    this.id = `${model.processId}_definitions`;
    this.name = model.name;
    this.process = {
      id: model.processId,
      type: 'bpmn:Process',
      name: model.name,
      parent: { id: this.id, type: this.type },
      behaviour: { isExecutable: true, model },
      Behaviour: hostedProcess,
    };
  }

  /** A model holds compiled functions; what is kept of an instance is its snapshot, never its source. */
  serialize = (): string => '';
  getProcesses = (): Hosted[] => [this.process];
  getExecutableProcesses = (): Hosted[] => [this.process];
  getProcessById = (id: string): Hosted | undefined => (id === this.process.id ? this.process : undefined);
  getInboundSequenceFlows = nothing;
  getOutboundSequenceFlows = nothing;
  getMessageFlows = nothing;
  getSequenceFlows = nothing;
  getSequenceFlowById = noOne;
  getActivities = nothing;
  getActivityById = noOne;
  getDataObjects = nothing;
  getDataObjectById = nothing;
  getDataStores = nothing;
  getDataStoreById = noOne;
  getDataStoreReferences = nothing;
  getDataStoreReferenceById = noOne;
  getAssociations = nothing;
  getAssociationById = noOne;
  getInboundAssociations = nothing;
  getOutboundAssociations = nothing;
  getExtendContext = (): ExtendContext => ({ scripts: [], timers: [], addScript: noOne, addTimer: noOne });
  getScripts = nothing;
  getScriptsByElementId = nothing;
  getTimers = nothing;
  getTimersByElementId = nothing;
}
