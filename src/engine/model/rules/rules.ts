import { adHocOffers } from './ad-hoc-offers.ts';
import { alurAttributes } from './alur-attributes.ts';
import { assigneeIsOne } from './assignee-is-one.ts';
import { boundaryEventAttached } from './boundary-event-attached.ts';
import { callMapsVariables } from './call-maps-variables.ts';
import { callNamesProcess } from './call-names-process.ts';
import { cancelFits } from './cancel-fits.ts';
import { compensationHandled } from './compensation-handled.ts';
import { compensationThrown } from './compensation-thrown.ts';
import { complexGatewayActivates } from './complex-gateway-activates.ts';
import { conditionAwaited } from './condition-awaited.ts';
import { conditionLanguage } from './condition-language.ts';
import { dataAssociationReads } from './data-association-reads.ts';
import { continuationFits } from './continuation-fits.ts';
import { decisionNamed } from './decision-named.ts';
import { defaultFlowLeaves } from './default-flow-leaves.ts';
import { endEventEnds } from './end-event-ends.ts';
import { errorInterrupts } from './error-interrupts.ts';
import { eventBasedGatewayWaits } from './event-based-gateway-waits.ts';
import { eventPassesVariables } from './event-passes-variables.ts';
import { exclusiveGatewayDecides } from './exclusive-gateway-decides.ts';
import { flowConnects } from './flow-connects.ts';
import { globalTaskFits } from './global-task-fits.ts';
import { inputOutputReads } from './input-output-reads.ts';
import { instantiatingBegins } from './instantiating-begins.ts';
import { jobPriorityReads } from './job-priority-reads.ts';
import { itemsCollected } from './items-collected.ts';
import { linkConnects } from './link-connects.ts';
import { messageFlowCarries } from './message-flow-carries.ts';
import { messageFlowConnects } from './message-flow-connects.ts';
import { messageNamed } from './message-named.ts';
import { multipleEventFits } from './multiple-event-fits.ts';
import { repetitionBehaves } from './repetition-behaves.ts';
import { quantitiesFit } from './quantities-fit.ts';
import { repetitionEnds } from './repetition-ends.ts';
import { retryCycleReads } from './retry-cycle-reads.ts';
import type { Rule } from './rule.ts';
import { scopeStarts } from './scope-starts.ts';
import { scriptRunsJavascript } from './script-runs-javascript.ts';
import { signalNamed } from './signal-named.ts';
import { startEventFits } from './start-event-fits.ts';
import { supportedElements } from './supported-elements.ts';
import { supportedEvents } from './supported-events.ts';
import { supportedExtensions } from './supported-extensions.ts';
import { timeToLiveReads } from './time-to-live-reads.ts';
import { timerSaysOneTime } from './timer-says-one-time.ts';
import { topicNamed } from './topic-named.ts';

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
