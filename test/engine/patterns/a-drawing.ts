import { compileModel } from '../../../src/engine/model/compile-model.ts';
import type { Model } from '../../../src/engine/model/model.ts';

// Whole processes in a few lines of BPMN, for tests that are about the flow and nothing else: elements as tags in
// the default namespace, flows as paths. `s > a > j` draws two flows, called s-a and a-j; `x > =yes > a` draws one
// with the condition `= yes`.

const open = [
  '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="urn:patterns">',
].join(' ');

/** What events refer to, by ids that say what they are. */
const beside = [
  ...['M', 'N', 'O'].map((name) => `<message id="${name}" name="${name}"/>`),
  ...['S', 'T'].map((name) => `<signal id="${name}" name="${name}"/>`),
  ...['E', 'F'].map((code) => `<error id="${code}" errorCode="${code}"/>`),
  ...['U', 'V'].map((code) => `<escalation id="${code}" escalationCode="${code}"/>`),
].join('');

export const aFileOf = (process: string): string =>
  `${open}<process id="p" isExecutable="true">${process}</process>${beside}</definitions>`;

export const drawn = (...parts: string[]): Promise<Model> => compileModel(aFileOf(parts.join('')));

export const start = '<startEvent id="s"/>';
export const end = '<endEvent id="e"/>';

/** A row of elements of one kind: `all('userTask', 'a b c')`. */
export const all = (tag: string, ids: string, attributes = ''): string =>
  ids
    .split(' ')
    .map((id) => `<${tag} id="${id}" ${attributes}/>`)
    .join('');

export const tasks = (ids: string): string => all('userTask', ids);
export const parallel = (ids: string): string => all('parallelGateway', ids);
export const exclusive = (ids: string): string => all('exclusiveGateway', ids);
export const inclusive = (ids: string): string => all('inclusiveGateway', ids);

export const task = (id: string, inside = '', attributes = ''): string =>
  `<userTask id="${id}" ${attributes}>${inside}</userTask>`;

export const job = (id: string, inside = ''): string =>
  `<serviceTask id="${id}" camunda:type="external" camunda:topic="t">${inside}</serviceTask>`;

export const instances = (inside: string, attributes = ''): string =>
  `<multiInstanceLoopCharacteristics ${attributes}>${inside}</multiInstanceLoopCharacteristics>`;

export const rounds = (count: number): string => instances(`<loopCardinality>${count}</loopCardinality>`);
export const inTurn = (count: number): string =>
  instances(`<loopCardinality>${count}</loopCardinality>`, 'isSequential="true"');

/** An event of a kind, such as `event('endEvent', 'e', 'error', 'E')`. */
export function event(tag: string, id: string, kind: string, what = '', attributes = ''): string {
  return `<${tag} id="${id}" ${attributes}>${definition(kind, what)}</${tag}>`;
}

export function definition(kind: string, what = ''): string {
  const opening = `<${kind}EventDefinition`;
  if (kind === 'timer')
    return `${opening}><timeDuration>${what || 'PT1H'}</timeDuration></timerEventDefinition>`;
  if (kind === 'conditional') return `${opening}><condition>${what}</condition></conditionalEventDefinition>`;
  if (kind === 'link') return `${opening} name="${what}"/>`;
  const reference = kind === 'compensate' ? 'activity' : kind;
  return what === '' ? `${opening}/>` : `${opening} ${reference}Ref="${what}"/>`;
}

export const boundary = (id: string, on: string, kind: string, what = '', attributes = ''): string =>
  event('boundaryEvent', id, kind, what, `attachedToRef="${on}" ${attributes}`);

export const catching = (id: string, kind: string, what = ''): string =>
  event('intermediateCatchEvent', id, kind, what);

export const signalling = (id: string, signal = 'S', tag = 'intermediateThrowEvent'): string =>
  event(tag, id, 'signal', signal);

export const escalating = (id: string, code = 'U', tag = 'intermediateThrowEvent'): string =>
  event(tag, id, 'escalation', code);

export const compensating = (id: string, activity = '', tag = 'intermediateThrowEvent'): string =>
  event(tag, id, 'compensate', activity);

export const failing = (id: string, code = 'E'): string => event('endEvent', id, 'error', code);

export const besideIt = 'isInterrupting="false"';
export const aside = 'cancelActivity="false"';

export const sub = (id: string, inside: string, attributes = '', tag = 'subProcess'): string =>
  `<${tag} id="${id}" ${attributes}>${inside}</${tag}>`;

export const eventSub = (id: string, inside: string): string => sub(id, inside, 'triggeredByEvent="true"');

/** What undoes an activity: a user task `undo-ID`, joined by an association. */
export const undoable = (ids: string): string =>
  ids
    .split(' ')
    .map(
      (id) =>
        boundary(`c-${id}`, id, 'compensate') +
        `<userTask id="undo-${id}" isForCompensation="true"/>` +
        `<association id="as-${id}" sourceRef="c-${id}" targetRef="undo-${id}" associationDirection="One"/>`,
    )
    .join('');

export const ways = (...paths: string[]): string => paths.map(flowsAlong).join('');

function flowsAlong(path: string): string {
  const parts = path.split('>').map((part) => part.trim());
  let [from = ''] = parts;
  let condition = '';
  return parts
    .slice(1)
    .map((part) => {
      if (part === '' || part.startsWith('=') || part.startsWith('$')) {
        condition = part.replaceAll('<', '&lt;');
        return '';
      }
      const inside = condition && `<conditionExpression>${condition}</conditionExpression>`;
      const drawing = `<sequenceFlow id="${from}-${part}" sourceRef="${from}" targetRef="${part}">${inside}</sequenceFlow>`;
      from = part;
      condition = '';
      return drawing;
    })
    .join('');
}
