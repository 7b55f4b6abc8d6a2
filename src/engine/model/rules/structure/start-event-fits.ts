import { eventKindsOf } from '../../source/events/events.ts';
import { isTrue } from '../../xml/moddle-element.ts';
import { problem } from '../../problem.ts';
import type { Source, SourceNode } from '../../source/source.ts';
import { nodesOf } from '../nodes-of.ts';
import type { Rule } from '../rule.ts';

// What may start what: an embedded sub-process is started by the flow, an event sub-process by an
// event, and an error or escalation starts nothing but an event sub-process. A start event has no incoming flow.

/** What happens inside an instance, and so cannot begin one. */
const insideOnly: ReadonlySet<string> = new Set(['error', 'escalation', 'compensate']);

export const startEventFits: Rule = (source) => [
  ...nodesOf(source, 'startEvent').flatMap((event) =>
    sentencesFor(source, event).map((text) => problem(event, text)),
  ),
  ...nodesOf(source, 'subProcess', 'transaction').flatMap((node) =>
    sentencesForEventSubProcess(source, node).map((text) => problem(node, text)),
  ),
];

function sentencesFor(source: Source, event: SourceNode): string[] {
  const scope = source.nodes.get(event.scopeId);
  const kinds = eventKindsOf(event.element);
  const sentences = kinds.includes('compensate') ? sentencesForCompensation(source, scope) : [];
  if (event.incoming.length > 0) sentences.push('has an incoming flow: a start event is where a flow begins');
  for (const kind of kinds) {
    if (!scope && insideOnly.has(kind))
      sentences.push(
        `starts a process by ${withArticle(kind)}: such an event can start an event sub-process only`,
      );
    if (!scope && kind === 'conditional')
      sentences.push(
        'starts a process by a conditional: this engine has no data outside an instance that its condition could be about',
      );
    if (scope && !isByEvent(scope))
      sentences.push(
        `starts the sub-process ${scope.id} by ${withArticle(kind)}: an embedded sub-process starts with a plain start event`,
      );
  }
  return sentences;
}

/** What undoes a sub-process stands in it; a process, or an event sub-process, is never undone once it is over. */
function sentencesForCompensation(source: Source, scope: SourceNode | undefined): string[] {
  const undone = scope && source.nodes.get(scope.scopeId);
  if (!scope || !isByEvent(scope) || (undone && !isByEvent(undone))) return [];
  return ['undoes nothing: an event sub-process for compensation stands in the sub-process that it undoes'];
}

function sentencesForEventSubProcess(source: Source, node: SourceNode): string[] {
  if (!isByEvent(node)) return [];
  const starts = (source.nodesIn.get(node.id) ?? []).filter(({ kind }) => kind === 'startEvent');
  const sentences: string[] = [];
  if (starts.length === 0 || starts.some((start) => eventKindsOf(start.element).length === 0)) {
    sentences.push('needs a start event, and an event in each: that is what starts an event sub-process');
  }
  if (node.incoming.length + node.outgoing.length > 0) {
    sentences.push('is connected by a sequence flow: an event sub-process stands beside the flow');
  }
  return sentences;
}

const withArticle = (kind: string): string => `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;

const isByEvent = (node: SourceNode): boolean => isTrue(node.element, 'triggeredByEvent');
