import { conditionAsked } from './gateways/condition-asked.ts';
import { deadlineHasCalendar } from './events/deadline-has-calendar.ts';
import { elementReached } from './structure/element-reached.ts';
import { endDrawn } from './structure/end-drawn.ts';
import { flowDrawnOnce } from './structure/flow-drawn-once.ts';
import { gatewayHasDefault } from './gateways/gateway-has-default.ts';
import { joinAlwaysCompletes } from './gateways/join-always-completes.ts';
import { joinCompletes } from './gateways/join-completes.ts';
import type { Rule } from './rule.ts';
import { startDrawn } from './structure/start-drawn.ts';
import { taskClaimable } from './activities/task-claimable.ts';
import { waysDiffer } from './gateways/ways-differ.ts';

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
