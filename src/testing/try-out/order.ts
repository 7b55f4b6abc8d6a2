import type { SourceFile } from '../../definitions/process-folder.ts';
import type { ScenarioRun } from '../scenario/run-scenario.ts';
import type { WalkPlan } from '../scenario/scenario.ts';
import type { StartOffered } from './starts.ts';
import type { Tried } from './tried.ts';

// What is asked of the thread in which processes are walked, and what it answers.

export interface Order {
  readonly files: readonly SourceFile[];
  /** Calendar id → its content, as JSON. */
  readonly calendars: Readonly<Record<string, unknown>>;
  /** What is to be walked; without it, every scenario of the files. */
  readonly plan?: WalkPlan;
  /** Only where it could begin. */
  readonly startsOnly?: true;
}

export type Reply =
  | { readonly runs: readonly ScenarioRun[] }
  | { readonly tried: Tried; readonly starts: readonly StartOffered[] }
  /** It cannot be executed: what a deployment would be refused for. */
  | { readonly refused: string; readonly problems: readonly { field: string; message: string }[] };
