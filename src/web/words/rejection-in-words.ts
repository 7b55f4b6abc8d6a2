import type { Rejection } from '../../kernel/rejection.ts';
import type { Translate } from '../rendering/language.ts';

// Rejections are worded for logs and programs. Those that a person can run into by ordinary work are
// said in their language here: a row is the obstacle's wording and the sentence of the catalogue, with
// the named parts of the wording filled in. Others are explained by their kind alone.

const sentences: readonly (readonly [obstacle: RegExp, key: string])[] = [
  [/^it was already completed by someone else$/, 'rejections.completedByOther'],
  [/^it was already completed by (?<name>.+)$/, 'rejections.completedBy'],
  [/^the procedure went on without it$/, 'rejections.overtaken'],
  [/^someone else has it$/, 'rejections.heldByOther'],
  [/^(?<name>.+) has it$/, 'rejections.heldBy'],
  [/^you have it already$/, 'rejections.alreadyYours'],
  [/^you have not claimed it$/, 'rejections.notClaimed'],
  [/^it is offered to another group$/, 'rejections.otherGroup'],
  [/\(four-eyes\)$/, 'rejections.fourEyes'],
  [/^it belongs to one person$/, 'rejections.madeForOne'],
  [/changed (?:it )?a moment ago$/, 'rejections.changedMeanwhile'],
  [/^it has ended already$/, 'rejections.ended'],
  [/^no reason was given$/, 'rejections.reasonNeeded'],
  [/^the reason is longer than /, 'rejections.reasonTooLong'],
];

export function rejectionInWords(rejection: Rejection, t: Translate): string | undefined {
  for (const [obstacle, key] of sentences) {
    const match = obstacle.exec(rejection.obstacle);
    if (match) return t(key, match.groups ?? {});
  }
  return undefined;
}
