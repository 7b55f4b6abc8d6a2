// Kinds of parts and properties that a reader has a word for (compare.kinds.* and compare.properties.* of the
// catalogues). What is not listed is shown as the file calls it.

export const kindsWithWords = [
  ...['process', 'collaboration', 'participant', 'lane', 'messageFlow', 'sequenceFlow', 'association'],
  ...['textAnnotation', 'group', 'dataObject', 'dataObjectReference', 'dataStoreReference'],
  ...[
    'task',
    'userTask',
    'manualTask',
    'serviceTask',
    'sendTask',
    'receiveTask',
    'scriptTask',
    'businessRuleTask',
  ],
  ...['callActivity', 'subProcess', 'transaction', 'adHocSubProcess'],
  ...['startEvent', 'endEvent', 'intermediateCatchEvent', 'intermediateThrowEvent', 'boundaryEvent'],
  ...['exclusiveGateway', 'parallelGateway', 'inclusiveGateway', 'eventBasedGateway', 'complexGateway'],
  ...['message', 'signal', 'error', 'escalation'],
  ...[
    'form',
    'textfield',
    'textarea',
    'number',
    'checkbox',
    'radio',
    'select',
    'checklist',
    'datetime',
    'text',
  ],
  ...['separator', 'filepicker'],
  ...['decision', 'inputData', 'businessKnowledgeModel', 'decisionService', 'knowledgeSource'],
  ...['inputClause', 'outputClause', 'decisionRule'],
] as const;

export const propertiesWithWords = [
  ...[
    'kind',
    'name',
    'documentation',
    'sourceRef',
    'targetRef',
    'attachedToRef',
    'lane',
    'within',
    'default',
  ],
  ...['conditionExpression', 'timeDuration', 'timeDate', 'timeCycle', 'cancelActivity', 'isInterrupting'],
  ...[
    'eventDefinitions',
    'messageRef',
    'signalRef',
    'errorRef',
    'escalationRef',
    'errorCode',
    'escalationCode',
  ],
  ...[
    'assignee',
    'candidateGroups',
    'candidateUsers',
    'dueDate',
    'followUpDate',
    'priority',
    'formKey',
    'formRef',
  ],
  ...[
    'topic',
    'type',
    'resultVariable',
    'decisionRef',
    'calledElement',
    'asyncBefore',
    'asyncAfter',
    'script',
  ],
  ...['calendar', 'pausable', 'waitingFor', 'separateFrom', 'step', 'text', 'processRef', 'isExecutable'],
  ...[
    'label',
    'description',
    'required',
    'defaultValue',
    'minLength',
    'maxLength',
    'pattern',
    'hide',
    'group',
  ],
  ...['labelEn', 'descriptionEn', 'textEn', 'hitPolicy', 'inputEntry', 'outputEntry', 'typeRef', 'order'],
] as const;

const kinds: ReadonlySet<string> = new Set(kindsWithWords);
const properties: ReadonlySet<string> = new Set(propertiesWithWords);

/** The key of the catalogue, or undefined where there is no word. */
export const keyOfKind = (kind: string): string | undefined =>
  kinds.has(kind) ? `compare.kinds.${kind}` : undefined;

export interface PropertyName {
  readonly key: string | undefined;
  /** Of what in the part it is, as the file calls it; empty where the key says all. */
  readonly of: string;
}

/** "eventDefinitions.timeDuration.body" → timeDuration; "values[setuju].label" → label, of "setuju". */
export function propertyOf(path: string): PropertyName {
  const steps = path.split('.').map((step) => step.replace(/^\w+:/, ''));
  const known = steps.findLast((step) => properties.has(bare(step)));
  if (known === undefined) return { key: undefined, of: path };
  const inner = [...path.matchAll(/\[([^\]]*)\]/g)].map(([, name]) => name ?? '');
  return { key: `compare.properties.${bare(known)}`, of: inner.join(', ') };
}

const bare = (step: string): string => step.replace(/\[.*$/, '');
