import { collectSource } from '../source/collect-source.ts';
import type { ModdleElement } from '../xml/moddle-element.ts';
import type { Source } from '../source/source.ts';

const collected = new WeakMap<ModdleElement, Source>();

/**
 * The process as it stands. bpmnlint asks its rules one after the other without a pause, so they share what was
 * collected for the first; afterwards someone may draw, and it is forgotten.
 */
export function sourceNow(process: ModdleElement): Source {
  const source = collected.get(process) ?? collectSource(process);
  if (!collected.has(process)) queueMicrotask(() => collected.delete(process));
  collected.set(process, source);
  return source;
}
