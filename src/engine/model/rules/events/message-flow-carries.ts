import { isComputed } from '../../../expressions/compile-expression.ts';
import { eventKindsOf } from '../../source/events/events.ts';
import { namesAt } from '../../source/events/message-name.ts';
import { isElement, isKind, kindOf } from '../../xml/moddle-element.ts';
import type { ModdleElement } from '../../xml/moddle-element.ts';
import { problem } from '../../problem.ts';
import type { MessageFlowEnd, SourceMessageFlow } from '../../source/source.ts';
import type { Rule } from '../rule.ts';

// Between two processes that run, a message flow begins where something is sent and ends where it is taken in.
// What is drawn to or from a black box binds no one: who stands for it is outside.

export const messageFlowCarries: Rule = (source) =>
  source.messageFlows.flatMap((flow) => sentencesFor(flow).map((sentence) => problem(flow, sentence)));

function sentencesFor({ from, to }: SourceMessageFlow): string[] {
  if (from?.processId === undefined || to?.processId === undefined) return [];
  const sentences: string[] = [];
  if (!sends(from))
    sentences.push(
      `comes from ${from.id}: only an activity, a message event or a plain end or throwing event sends a message`,
    );
  if (!from.isPool && !takesIn(to))
    sentences.push(
      `leads to ${to.id}: only a receive task, a plain task, a message event or a plain start event of the process takes a message in`,
    );
  const [sent, awaited] = [namesAt(from.element), namesAt(to.element)];
  if (differ(sent, awaited))
    sentences.push(
      `carries ${sent.join(' and ')} to where ${awaited.join(' and ')} is awaited: both ends must name the same message`,
    );
  return sentences;
}

function sends({ element, isPool }: MessageFlowEnd): boolean {
  if (isPool) return true;
  if (isKind(element, 'Activity')) return kindOf(element) !== 'receiveTask';
  return isKind(element, 'ThrowEvent') && sendsByEvent(eventKindsOf(element));
}

const sendsByEvent = (kinds: readonly string[]): boolean => kinds.length === 0 || kinds.includes('message');

const receiving: ReadonlySet<string> = new Set(['receiveTask', 'task', 'manualTask']);

function takesIn({ element, isPool }: MessageFlowEnd): boolean {
  if (isPool || receiving.has(kindOf(element))) return true;
  if (!isKind(element, 'CatchEvent')) return false;
  return eventKindsOf(element).includes('message') || isPlainStart(element);
}

const isPlainStart = (element: ModdleElement): boolean =>
  kindOf(element) === 'startEvent' &&
  eventKindsOf(element).length === 0 &&
  isElement(element.$parent) &&
  isKind(element.$parent, 'Process');

function differ(sent: readonly string[], awaited: readonly string[]): boolean {
  if (sent.length === 0 || awaited.length === 0) return false;
  if ([...sent, ...awaited].some((name) => isComputed(name))) return false;
  return !sent.some((name) => awaited.includes(name));
}
