import { armBeside, scopeOfOwner } from '../run/events/arm.ts';
import { takeOver } from '../run/activities/call-returns.ts';
import { awaitJob } from '../run/activities/continuations.ts';
import { closeIncident } from '../run/incidents.ts';
import { leave } from '../run/leave.ts';
import { nodeOf } from '../run/node-of.ts';
import { ownerOf } from '../run/events/owner-of.ts';
import type { Incident, Run } from '../run/run.ts';
import { enter } from '../run/work.ts';
import type { StimulusOf } from '../stimulus.ts';
import { reckonAgain } from '../timers/reckon-again.ts';
import { Unfit } from '../unfit.ts';

/** What an incident stopped is done again; where it fails again, a new incident says so. */
export function incidentRetried(run: Run, stimulus: StimulusOf<'incident-retried'>): void {
  const incident = run.incidents.get(stimulus.incidentKey);
  if (!incident) throw new Unfit(`the incident ${stimulus.incidentKey} is no longer open`);
  closeIncident(run, incident.key, 'completed');
  redo(run, incident);
}

function redo(run: Run, incident: Incident): void {
  if (incident.redo === 'arm') return armAgain(run, incident);
  if (incident.redo === 'timer') return goOn(run, incident);
  const token = incident.token === undefined ? undefined : run.tokens.get(incident.token);
  if (!token) throw new Error(`The snapshot holds an incident of ${incident.at} without its token`);
  if (incident.redo === 'arrive') run.arriving.add(token);
  if (incident.redo === 'enter') enter(run, token);
  if (incident.redo === 'return') takeOver(run, token);
  if (incident.redo === 'leave') leave(run, token);
  if (incident.redo === 'continue') awaitJob(run, token);
}

function armAgain(run: Run, { at, ...owner }: Incident): void {
  const node = nodeOf(run.model, at);
  const scopeKey = scopeOfOwner(run, owner);
  const isBeside = node.type === 'boundary-event' || node.type === 'start-event';
  if (isBeside && scopeKey !== undefined) armBeside(run, node, ownerOf(owner), scopeKey);
}

function goOn(run: Run, incident: Incident): void {
  const timer = incident.timer === undefined ? undefined : run.timers.get(incident.timer);
  if (timer) reckonAgain(run, timer);
}
