import { calledElementOf } from './called-element.ts';
import { around, elementsOf, kindOf, textOf } from '../../xml/moddle-element.ts';
import type { ModdleElement } from '../../xml/moddle-element.ts';

// A call activity may call a task that stands beside the processes of its file (BPMN 2.0.2, 10.3.6). Such a
// task has no process of its own to run: it is done in place of the call activity, by its id and with its
// flows and its repetition, and with everything else of the global task.

const tasks: ReadonlyMap<string, string> = new Map([
  ['globalTask', 'bpmn:Task'],
  ['globalManualTask', 'bpmn:ManualTask'],
  ['globalUserTask', 'bpmn:UserTask'],
  ['globalScriptTask', 'bpmn:ScriptTask'],
  ['globalBusinessRuleTask', 'bpmn:BusinessRuleTask'],
]);

/** What the call activity says of the place it stands at; the rest is the global task's. */
const ofThePlace: ReadonlySet<string> = new Set([
  'id', 'incoming', 'outgoing', 'default', 'loopCharacteristics', 'isForCompensation', 'startQuantity',
  'completionQuantity', 'camunda:async', 'camunda:asyncBefore', 'camunda:asyncAfter', 'camunda:exclusive',
  'camunda:jobPriority', 'properties', 'dataInputAssociations', 'dataOutputAssociations',
]); // prettier-ignore

/** The task that a call activity stands for; any other element, and a call of a process, as it is. */
export function inlineGlobalTask(element: ModdleElement): ModdleElement {
  const global = kindOf(element) === 'callActivity' ? globalTaskOf(element) : undefined;
  const type = global && tasks.get(kindOf(global));
  return global && type !== undefined ? asTask(element, global, type) : element;
}

export function globalTaskOf(call: ModdleElement): ModdleElement | undefined {
  const called = calledElementOf(call);
  const definitions = called === undefined ? undefined : around(call, 'Definitions');
  return definitions && globalTasksIn(definitions).get(called ?? '');
}

// Asked by every call activity of a file, and there may be thousands of both.
const found = new WeakMap<ModdleElement, ReadonlyMap<string, ModdleElement>>();

function globalTasksIn(definitions: ModdleElement): ReadonlyMap<string, ModdleElement> {
  const known = found.get(definitions);
  if (known) return known;
  const globals = elementsOf(definitions, 'rootElements').filter((root) => tasks.has(kindOf(root)));
  const byId = new Map(globals.map((global) => [textOf(global, 'id') ?? '', global]));
  found.set(definitions, byId);
  return byId;
}

/** Either may say them, the call activity first. */
const ofBoth: ReadonlySet<string> = new Set(['name', 'alur:step', 'alur:waitingFor']);

function asTask(call: ModdleElement, global: ModdleElement, type: string): ModdleElement {
  const own = (name: string): unknown =>
    ofThePlace.has(name) ? call.get(name) : global.get(name === 'scriptFormat' ? 'scriptLanguage' : name);
  return {
    $type: type,
    $parent: call.$parent,
    get: (name) => (ofBoth.has(name) ? (textOf(call, name) ?? global.get(name)) : own(name)),
    $instanceOf: (wanted) => wanted === type || wanted === 'bpmn:Task' || call.$instanceOf(wanted),
  };
}
