import { definitionsOf } from '../events/events.ts';
import { elementOf, elementsOf, textOf } from '../../xml/moddle-element.ts';
import type { ModdleElement } from '../../xml/moddle-element.ts';

// What a multi-instance activity throws while its rounds come to their end: its behavior (BPMN 2.0.2, 10.3.8).

export interface Announced {
  /** Behaviour one: only when the first round is done. */
  firstOnly?: true;
  /** Behaviour complex. */
  condition?: ModdleElement | undefined;
  definitions: ModdleElement[];
}

/** None, One, Complex or, without any word of it, All, which throws nothing. */
export const behaviourOf = (loop: ModdleElement): string => textOf(loop, 'behavior') ?? 'All';

export function announcementsOf(loop: ModdleElement): Announced[] {
  switch (behaviourOf(loop)) {
    case 'None':
      return [{ definitions: referredTo(loop, 'noneBehaviorEventRef') }];
    case 'One':
      return [{ firstOnly: true, definitions: referredTo(loop, 'oneBehaviorEventRef') }];
    case 'Complex':
      return elementsOf(loop, 'complexBehaviorDefinition').map((behaviour) => ({
        condition: elementOf(behaviour, 'condition'),
        definitions: thrownBy(elementOf(behaviour, 'event')),
      }));
    default:
      return [];
  }
}

const referredTo = (loop: ModdleElement, name: string): ModdleElement[] => {
  const definition = elementOf(loop, name);
  return definition ? [definition] : [];
};

const thrownBy = (event: ModdleElement | undefined): ModdleElement[] => (event ? definitionsOf(event) : []);
