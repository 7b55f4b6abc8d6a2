import type { Model } from './model/model.ts';
import { choosable } from './run/activities/ad-hoc.ts';
import type { Key, Snapshot } from './snapshot.ts';

/** One open ad-hoc sub-process, and the activities that can be begun in it. */
export interface Choice {
  readonly scopeKey: Key;
  readonly elementId: string;
  readonly elementIds: readonly string[];
}

/** What people can choose to do now in the ad-hoc sub-processes of an instance. */
export const choicesIn = (model: Model, snapshot: Snapshot): Choice[] =>
  Object.entries(snapshot.scopes).flatMap(([scopeKey, { of, adHoc }]) =>
    adHoc && !adHoc.over ? [{ scopeKey, elementId: of, elementIds: choosable(model, of) }] : [],
  );
