import { calendarContents } from '../../definitions/calendar-contents.ts';
import { folderOf } from '../../definitions/drafts/draft.ts';
import { Rejection, type Problem } from '../../kernel/rejection.ts';
import type { WalkPlan } from '../../testing/scenario/scenario.ts';
import { keptPlan } from '../../testing/try-out/kept-plan.ts';
import type { StartOffered } from '../../testing/try-out/starts.ts';
import type { Tried } from '../../testing/try-out/tried.ts';
import { triedOut } from '../../testing/try-out/walk-threads.ts';
import type { PageRequest } from '../page.ts';
import type { Subject } from './subject.ts';

export interface Trial {
  /** Undefined before somebody begins. */
  readonly plan: WalkPlan | undefined;
  readonly tried: Tried;
  readonly starts: readonly StartOffered[];
  /** The process cannot be executed as it is, or takes too long. */
  readonly refused: { readonly sentence: string; readonly problems: readonly Problem[] } | undefined;
}

/** What the actor is trying out, walked again from its beginning by the calendars in force. */
export async function trialOf({ services }: PageRequest, subject: Subject): Promise<Trial> {
  const { database } = services;
  const plan = await keptPlan(database, subject.whose);
  try {
    const calendars = await calendarContents(database);
    return { plan, refused: undefined, ...(await triedOut(folderOf(subject), calendars, plan)) };
  } catch (error) {
    if (!(error instanceof Rejection) || error.kind !== 'invalid') throw error;
    const tried = { steps: [], broke: undefined, standing: undefined };
    return {
      plan,
      tried,
      starts: [],
      refused: { sentence: error.obstacle, problems: error.problems },
    };
  }
}
