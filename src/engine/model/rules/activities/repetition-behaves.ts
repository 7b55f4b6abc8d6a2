import { isComputed } from '../../../expressions/compile-expression.ts';
import { conditionIn } from '../../source/ways/condition-of.ts';
import { definitionKindOf } from '../../source/events/events.ts';
import { messageNameOf } from '../../source/events/message-name.ts';
import { elementOf } from '../../xml/moddle-element.ts';
import type { ModdleElement } from '../../xml/moddle-element.ts';
import {
  announcementsOf,
  behaviourOf,
  type Announced,
} from '../../source/activities/multi-instance-behaviour.ts';
import { problem } from '../../problem.ts';
import { signalNameOf } from '../../source/events/signal-name.ts';
import type { Source } from '../../source/source.ts';
import type { Rule } from '../rule.ts';

// What a multi-instance throws while its rounds come to their end must be said: an event that goes on outwards
// and leaves the other rounds at work, and for the complex behaviour when (BPMN 2.0.2, 10.3.8).

export const repetitionBehaves: Rule = (source) =>
  [...source.nodes.values()].flatMap((node) => {
    const loop = elementOf(node.element, 'loopCharacteristics');
    if (loop?.$type !== 'bpmn:MultiInstanceLoopCharacteristics') return [];
    return sentencesFor(source, loop).map((sentence) => problem(node, sentence));
  });

function sentencesFor(source: Source, loop: ModdleElement): string[] {
  const behaviour = behaviourOf(loop);
  if (!['All', 'None', 'One', 'Complex'].includes(behaviour))
    return [`has behavior="${behaviour}": it must be None, One, All or Complex`];
  const announced = announcementsOf(loop);
  if (behaviour === 'Complex' && announced.length === 0)
    return ['has behavior="Complex" without a complexBehaviorDefinition to say what it throws'];
  return announced.flatMap((each) => [
    ...(behaviour === 'Complex' ? sentencesForCondition(source, each) : []),
    ...sentencesForEvents(behaviour, each),
  ]);
}

function sentencesForCondition(source: Source, { condition }: Announced): string[] {
  const read = conditionIn(source, condition);
  if (read?.source !== undefined && isComputed(read.source)) return [];
  return ['has a complexBehaviorDefinition whose condition is not FEEL, beginning with =, or ${…}'];
}

function sentencesForEvents(behaviour: string, { definitions }: Announced): string[] {
  if (definitions.length === 0)
    return [
      `has behavior="${behaviour}" and does not say which event it throws: an event without a name reaches no one`,
    ];
  return definitions.flatMap(sentencesForEvent);
}

function sentencesForEvent(definition: ModdleElement): string[] {
  const kind = definitionKindOf(definition);
  if (!['message', 'signal', 'escalation'].includes(kind))
    return [
      `throws ${kind} when a round is done: only messages, signals and escalations leave the other rounds at work`,
    ];
  const isNameless =
    (kind === 'message' && messageNameOf(definition) === undefined) ||
    (kind === 'signal' && signalNameOf(definition) === undefined);
  return isNameless ? [`throws a ${kind} without a name when a round is done`] : [];
}
