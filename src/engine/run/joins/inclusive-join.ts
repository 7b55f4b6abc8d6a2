import type { Gathering } from './awaited.ts';
import { consumeToken } from '../tokens.ts';
import type { Run, Token } from '../run.ts';
import { waitingAtGateways } from './waiting-at.ts';

/** A gateway that goes on once nothing more is expected. */
export interface Join extends Gathering {
  /** Answers the token that goes in; the others are consumed. */
  join(): Token | undefined;
}

/** Every inclusive gateway where tokens wait: it joins one by each incoming flow, the oldest. */
export const inclusiveJoins = (run: Run): Join[] =>
  waitingAtGateways(run, 'inclusive-gateway').map(({ byFlow, ...place }) => ({
    ...place,
    come: byFlow,
    join() {
      const [first, ...others] = byFlow.values();
      for (const other of others) consumeToken(run, other);
      return first;
    },
  }));
