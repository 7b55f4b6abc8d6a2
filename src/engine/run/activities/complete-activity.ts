import type { Variables } from '../../variables.ts';
import { closeWork } from './close-work.ts';
import { disarm } from '../events/disarm.ts';
import { keepDone } from '../compensation/keep-done.ts';
import { leave } from '../leave.ts';
import type { Run, Token } from '../run.ts';
import { setVariables } from '../scopes/run-variables.ts';

/** The wait of a token is over as it should be: its results are set, nothing of it stays armed, it goes on. */
export function completeActivity(run: Run, token: Token, results: Variables = {}): void {
  setVariables(run, token.in, results);
  closeWork(run, token, 'completed');
  disarm(run, { token: token.key }, 'cancelled');
  keepDone(run, token);
  leave(run, token);
}
