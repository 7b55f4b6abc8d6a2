import type { EventBasedGateway } from '../../model/model.ts';
import { armAlternatives } from '../../run/events/event-choice.ts';
import type { Behaviour } from '../behaviour.ts';

/** Waits for the first of the events after it; that one takes the token, the others are given up. */
export const eventBasedGateway: Behaviour<EventBasedGateway> = {
  enter: armAlternatives,
};
