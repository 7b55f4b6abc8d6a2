import type { MovedTimer, Standing } from '../../engine/timers/moved-timers.ts';
import type { Json } from '../../engine/variables.ts';
import type { NewHistoryEvent } from '../../history/record.ts';
import type { CalendarChangeRow } from '../../persistence/entities/calendars.ts';

/** What the history of a case tells: by whose change, why, and each of its timers before and after. */
export const movedEvent = (
  change: CalendarChangeRow,
  instanceId: string,
  moved: readonly MovedTimer[],
  at: Date,
): NewHistoryEvent => ({
  type: 'deadlines.recalculated',
  at,
  instanceId,
  actorId: change.made_by,
  content: {
    changeId: change.id,
    calendarId: change.calendar_id,
    why: change.reason,
    count: moved.length,
    timers: moved.map(({ key, elementId, name, before, after }) => ({
      key,
      elementId,
      ...(name !== undefined && { name }),
      before: standing(before),
      after: standing(after),
    })),
  },
});

const standing = ({ dueAt, remainingMs, provisional }: Standing): Json => ({
  ...(dueAt !== undefined && { dueAt }),
  ...(remainingMs !== undefined && { remainingMs }),
  ...(provisional && { provisional }),
});
