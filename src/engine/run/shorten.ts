import type { EngineEvent } from '../outcome.ts';

// A loop that was stopped has told the same some thousand times. What it came to is kept, and how it began and where
// it ended; of its turns in between, how many things were left out.

const keptAtEachEnd = 200;

const turns: ReadonlySet<EngineEvent['type']> = new Set([
  'element.entered',
  'element.left',
  'element.cancelled',
  'condition.met',
  'escalation.thrown',
] as const);

/** The same events without the middle of the turns. `elementId`: where the loop was stopped. */
export function shortened(events: readonly EngineEvent[], elementId: string): EngineEvent[] {
  const all = events.filter(({ type }) => turns.has(type)).length;
  const count = all - 2 * keptAtEachEnd;
  if (count <= 0) return [...events];
  const kept: EngineEvent[] = [];
  let turn = 0;
  for (const event of events) {
    if (!turns.has(event.type)) kept.push(event);
    else if (++turn <= keptAtEachEnd || turn > all - keptAtEachEnd) kept.push(event);
    else if (turn === keptAtEachEnd + 1) kept.push({ type: 'events.omitted', elementId, count });
  }
  return kept;
}
