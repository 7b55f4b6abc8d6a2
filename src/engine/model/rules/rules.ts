import { adHocOffers } from './structure/ad-hoc-offers.ts';
import { alurAttributes } from './dialect/alur-attributes.ts';
import { assigneeIsOne } from './activities/assignee-is-one.ts';
import { boundaryEventAttached } from './structure/boundary-event-attached.ts';
import { callMapsVariables } from './activities/call-maps-variables.ts';
import { callNamesProcess } from './activities/call-names-process.ts';
import { cancelFits } from './events/cancel-fits.ts';
import { compensationHandled } from './events/compensation-handled.ts';
import { compensationThrown } from './events/compensation-thrown.ts';
import { complexGatewayActivates } from './gateways/complex-gateway-activates.ts';
import { conditionAwaited } from './events/condition-awaited.ts';
import { conditionLanguage } from './gateways/condition-language.ts';
import { dataAssociationReads } from './dialect/data-association-reads.ts';
import { continuationFits } from './activities/continuation-fits.ts';
import { decisionNamed } from './activities/decision-named.ts';
import { defaultFlowLeaves } from './gateways/default-flow-leaves.ts';
import { endEventEnds } from './structure/end-event-ends.ts';
import { errorInterrupts } from './events/error-interrupts.ts';
import { eventBasedGatewayWaits } from './gateways/event-based-gateway-waits.ts';
import { eventPassesVariables } from './events/event-passes-variables.ts';
import { exclusiveGatewayDecides } from './gateways/exclusive-gateway-decides.ts';
import { flowConnects } from './structure/flow-connects.ts';
import { globalTaskFits } from './activities/global-task-fits.ts';
import { inputOutputReads } from './dialect/input-output-reads.ts';
import { instantiatingBegins } from './structure/instantiating-begins.ts';
import { jobPriorityReads } from './dialect/job-priority-reads.ts';
import { itemsCollected } from './activities/items-collected.ts';
import { linkConnects } from './structure/link-connects.ts';
import { messageFlowCarries } from './events/message-flow-carries.ts';
import { messageFlowConnects } from './events/message-flow-connects.ts';
import { messageNamed } from './events/message-named.ts';
import { multipleEventFits } from './events/multiple-event-fits.ts';
import { repetitionBehaves } from './activities/repetition-behaves.ts';
import { quantitiesFit } from './activities/quantities-fit.ts';
import { repetitionEnds } from './activities/repetition-ends.ts';
import { retryCycleReads } from './dialect/retry-cycle-reads.ts';
import type { Rule } from './rule.ts';
import { scopeStarts } from './structure/scope-starts.ts';
import { scriptRunsJavascript } from './activities/script-runs-javascript.ts';
import { signalNamed } from './events/signal-named.ts';
import { startEventFits } from './structure/start-event-fits.ts';
import { supportedElements } from './dialect/supported-elements.ts';
import { supportedEvents } from './dialect/supported-events.ts';
import { supportedExtensions } from './dialect/supported-extensions.ts';
import { timeToLiveReads } from './dialect/time-to-live-reads.ts';
import { timerSaysOneTime } from './events/timer-says-one-time.ts';
import { topicNamed } from './activities/topic-named.ts';

/** Every rule a process must keep to be deployed, by the name of its file, in the order their problems are told. */
export const rules: Readonly<Record<string, Rule>> = {
  'supported-elements': supportedElements,
  'supported-events': supportedEvents,
  'multiple-event-fits': multipleEventFits,
  'supported-extensions': supportedExtensions,
  'flow-connects': flowConnects,
  'scope-starts': scopeStarts,
  'ad-hoc-offers': adHocOffers,
  'start-event-fits': startEventFits,
  'end-event-ends': endEventEnds,
  'boundary-event-attached': boundaryEventAttached,
  'error-interrupts': errorInterrupts,
  'link-connects': linkConnects,
  'exclusive-gateway-decides': exclusiveGatewayDecides,
  'complex-gateway-activates': complexGatewayActivates,
  'event-based-gateway-waits': eventBasedGatewayWaits,
  'instantiating-begins': instantiatingBegins,
  'default-flow-leaves': defaultFlowLeaves,
  'condition-language': conditionLanguage,
  'condition-awaited': conditionAwaited,
  'timer-says-one-time': timerSaysOneTime,
  'message-named': messageNamed,
  'message-flow-connects': messageFlowConnects,
  'message-flow-carries': messageFlowCarries,
  'signal-named': signalNamed,
  'event-passes-variables': eventPassesVariables,
  'quantities-fit': quantitiesFit,
  'repetition-ends': repetitionEnds,
  'repetition-behaves': repetitionBehaves,
  'items-collected': itemsCollected,
  'input-output-reads': inputOutputReads,
  'data-association-reads': dataAssociationReads,
  'compensation-handled': compensationHandled,
  'compensation-thrown': compensationThrown,
  'cancel-fits': cancelFits,
  'call-names-process': callNamesProcess,
  'call-maps-variables': callMapsVariables,
  'global-task-fits': globalTaskFits,
  'assignee-is-one': assigneeIsOne,
  'topic-named': topicNamed,
  'decision-named': decisionNamed,
  'retry-cycle-reads': retryCycleReads,
  'job-priority-reads': jobPriorityReads,
  'time-to-live-reads': timeToLiveReads,
  'continuation-fits': continuationFits,
  'script-runs-javascript': scriptRunsJavascript,
  'alur-attributes': alurAttributes,
};
