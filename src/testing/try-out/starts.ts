import type { Model } from '../../engine/model/model.ts';
import { startEventOf } from '../scenario/begin.ts';

/** Where an instance of a process can begin by hand; a process without a start event begins as a whole. */
export interface StartOffered {
  readonly processId: string;
  readonly processName: string;
  /** Undefined: the process has no start event. */
  readonly elementId: string | undefined;
  readonly name: string;
  readonly formKey: string | undefined;
}

export function startsOf(model: Model): StartOffered[] {
  const { processId, name: processName } = model;
  const begun = [
    ...(model.scopes.get(processId)?.startEvents ?? []),
    ...(model.scopes.get(processId)?.instantiating ?? []),
  ];
  if (begun.length === 0)
    return [{ processId, processName, elementId: undefined, name: processName, formKey: undefined }];
  return begun.map((elementId) => ({
    processId,
    processName,
    elementId,
    name: model.nodes.get(elementId)?.name?.replaceAll(/\s+/g, ' ').trim() || elementId,
    formKey: startEventOf(model, elementId)?.formKey,
  }));
}
