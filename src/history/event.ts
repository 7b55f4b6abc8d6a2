import type { Json } from '../engine/variables.ts';

/** Something that happened, to be told for ever. `type` is noun.past-participle. */
export interface NewHistoryEvent {
  type: string;
  at: Date;
  instanceId?: string | undefined;
  taskId?: string | undefined;
  elementId?: string | undefined;
  /** Who did it; nobody = the program itself. */
  actorId?: string | undefined;
  content?: { readonly [key: string]: Json };
  /** Whose data it shows, where no case says so: it stands in the access log of each. Not part of the chain. */
  concerns?: readonly string[] | undefined;
  /** The chain it belongs to, where that is not its own: what is told of an instance that is no more. */
  stream?: string;
}

/** One that was recorded. */
export interface HistoryEvent extends NewHistoryEvent {
  id: number;
  stream: string;
  position: number;
  content: { readonly [key: string]: Json };
}

/** Each stream is a chain of its own: one per instance, one per user for what is about no instance. */
export function streamOf({ stream, instanceId, actorId }: NewHistoryEvent): string {
  if (stream !== undefined) return stream;
  if (instanceId !== undefined) return instanceId;
  return actorId === undefined ? 'system' : `user:${actorId}`;
}
