import type { Acknowledgement } from '../acknowledgement.ts';
import { lostCommands } from './acknowledged.ts';
import { brokenChains } from './chain.ts';
import { wrongEffects } from './effects.ts';
import type { Finding } from './finding.ts';
import { doubledSteps } from './flow-of-tokens.ts';
import { withStored, type Place } from './stored.ts';
import { brokenWaits } from './waiting.ts';

// The independent check of a database: the program is not running, and nothing of it is used here.

export interface Checking {
  place: Place;
  acknowledged: readonly Acknowledgement[];
  /** When the program had nothing left to do. Without it, work may still be due. */
  drainedAt?: string;
}

export const check = ({ place, acknowledged, drainedAt }: Checking): Finding[] =>
  withStored(place, (stored) => [
    ...lostCommands(stored, acknowledged),
    ...doubledSteps(stored),
    ...wrongEffects(stored, drainedAt !== undefined),
    ...brokenWaits(stored, drainedAt),
    ...brokenChains(stored),
  ]);

export function verdict(kills: number, findings: readonly Finding[]): string {
  const count = (kind: Finding['kind']) => findings.filter((each) => each.kind === kind).length;
  return [
    `kills ${kills}`,
    `lost ${count('lost')}`,
    `doubled ${count('doubled')}`,
    `stuck ${count('stuck')}`,
    `missed timers ${count('missed timer')}`,
  ].join(' · ');
}
