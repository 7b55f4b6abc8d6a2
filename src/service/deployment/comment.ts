import { Rejection } from '../../kernel/rejection.ts';

export const commentMaxLength = 500;

/** Why there is a new version: it stands beside it for ever. Throws invalid where nothing, or too much, is said. */
export function readComment(comment: string): string {
  const said = comment.trim();
  const refused = (obstacle: string, rule: string) =>
    new Rejection('invalid', 'deploy the process', obstacle, [{ field: 'comment', message: obstacle, rule }]);
  if (said === '') throw refused('no comment was given', 'comment-needed');
  if (said.length > commentMaxLength)
    throw refused(`the comment is longer than ${commentMaxLength}`, 'comment-short');
  return said;
}
