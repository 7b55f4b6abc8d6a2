import type { BoundaryEvent, FlowNode, StartEvent } from '../../model/model.ts';
import type { Armed } from '../../snapshot.ts';
import { armBeside, scopeOfOwner } from './arm.ts';
import { definitionsAt } from '../../model/source/definitions-at.ts';
import { disarmEvent, ownedBy } from './disarm.ts';
import { ownerOf } from './owner-of.ts';
import type { Run } from '../run.ts';

// A parallel multiple event happens when the last of all it waits for has come (BPMN 2.0.2, 10.5.1). Which have
// come is kept with the owner it is armed for, and goes with it.

/** Whether the event has happened now. Where others of it are still to come, this one is noted. */
export function isLastToArrive(run: Run, node: FlowNode, armed: Armed): boolean {
  if (!('event' in node) || node.event?.kind !== 'multiple' || !node.event.parallel) return true;
  const owner = ownedBy(run, armed);
  if (!owner || armed.nth === undefined)
    throw new Error(`The snapshot holds an event of ${armed.at} that serves no one`);
  const { [node.id]: before = [], ...others } = owner.arrived ?? {};
  const arrived = [...new Set([...before, armed.nth])];
  const isLast = arrived.length === node.event.events.length;
  owner.arrived = isLast ? others : { ...others, [node.id]: arrived };
  if (Object.keys(owner.arrived).length === 0) delete owner.arrived;
  return isLast;
}

/** One that did not interrupt waits for all of them once more, unless one was a time that does not come again. */
export function awaitAgain(run: Run, node: BoundaryEvent | StartEvent, armed: Armed): void {
  if (node.interrupting || node.event?.kind !== 'multiple' || !node.event.parallel) return;
  const owner = ownerOf(armed);
  const scopeKey = scopeOfOwner(run, owner);
  if (scopeKey === undefined) return;
  const missing = definitionsAt(node).filter(
    ({ nth }) => !isArmed(run, { ...armed, ...(nth !== undefined && { nth }) }),
  );
  if (missing.some(({ event }) => event.kind === 'timer')) disarmEvent(run, node.id, owner);
  else armBeside(run, node, owner, scopeKey, missing);
}

function isArmed(run: Run, { at, nth, token, scope }: Armed): boolean {
  const isSame = (other: Armed) =>
    other.at === at && other.nth === nth && other.token === token && other.scope === scope;
  return [...run.timers.values(), ...run.messages.values()].some(isSame);
}
