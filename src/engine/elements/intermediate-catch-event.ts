import type { CatchEvent } from '../model/model.ts';
import { armEvent } from '../run/arm.ts';
import type { Behaviour } from './behaviour.ts';

/** Waits for its timer or its message. */
export const intermediateCatchEvent: Behaviour<CatchEvent> = {
  enter: (run, node, token) => armEvent(run, node, { token: token.key }, token.in),
};
