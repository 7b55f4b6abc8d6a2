import { conditionAsked } from './condition-asked.ts';
import { deadlineHasCalendar } from './deadline-has-calendar.ts';
import { elementReached } from './element-reached.ts';
import { endDrawn } from './end-drawn.ts';
import { flowDrawnOnce } from './flow-drawn-once.ts';
import { gatewayHasDefault } from './gateway-has-default.ts';
import { joinAlwaysCompletes } from './join-always-completes.ts';
import { joinCompletes } from './join-completes.ts';
import type { Rule } from './rule.ts';
import { startDrawn } from './start-drawn.ts';
import { taskClaimable } from './task-claimable.ts';
import { waysDiffer } from './ways-differ.ts';

/**
 * What is legal but surely wrong, by the name of its file: told with a deployment, never in its way. A rule that
 * could be wrong about a correct process does not belong here.
 */
export const warnings: Readonly<Record<string, Rule>> = {
  'element-reached': elementReached,
  'start-drawn': startDrawn,
  'end-drawn': endDrawn,
  'join-completes': joinCompletes,
  'join-always-completes': joinAlwaysCompletes,
  'flow-drawn-once': flowDrawnOnce,
  'gateway-has-default': gatewayHasDefault,
  'ways-differ': waysDiffer,
  'condition-asked': conditionAsked,
  'task-claimable': taskClaimable,
  'deadline-has-calendar': deadlineHasCalendar,
};
