import type { Model } from '../model/model.ts';
import type { Mapping } from './mapping.ts';

/** One version of a process, another one, and what became of the elements of the first. */
export interface Migration {
  readonly from: Model;
  readonly to: Model;
  readonly mapping: Mapping;
}
