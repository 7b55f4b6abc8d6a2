import type { WorkingCalendar } from '../../calendar/working-calendar.ts';
import { workingTimeBetween } from '../../calendar/counting/working-time-between.ts';
import type { WaitingFor } from '../../engine/outcome.ts';

// Whose time a case took, and at which step. Every moment from start to end belongs to one party and one step, so the
// parts sum to the whole. Whose it is follows the engine's own rule (whose-turn.ts): the office's while anything waits
// for the office, or nothing waits for anybody; else the applicant's, else the authority's. Net is the office's
// working time; gross is everybody's.

export const parties = ['office', 'applicant', 'authority'] as const satisfies readonly WaitingFor[];

/** Something in a case waited for somebody. */
export interface Wait {
  from: Date;
  to: Date;
  party: WaitingFor;
  step: string | undefined;
}

export interface Amount {
  /** By the wall clock. */
  elapsedMs: number;
  /** Of that, in the hours of service. */
  workingMs: number;
}

export type OfParties = Record<WaitingFor, Amount>;

export interface TimeShares {
  gross: Amount;
  parties: OfParties;
  /** In the order in which they were reached first; without a step is what belongs to none. */
  steps: { step: string | undefined; gross: Amount; parties: OfParties }[];
}

/** `waits` may overlap and reach beyond the period. */
export function timeShares(
  calendar: WorkingCalendar,
  period: { from: Date; to: Date },
  waits: readonly Wait[],
): TimeShares {
  const shares: TimeShares = { gross: nothing(), parties: ofParties(), steps: [] };
  for (const { from, to, party, step } of portionsOf(period, waits)) {
    const amount = {
      elapsedMs: to.getTime() - from.getTime(),
      workingMs: workingTimeBetween(calendar, from, to),
    };
    const ofStep = shares.steps.find((each) => each.step === step) ?? newStep(shares, step);
    for (const sum of [shares.gross, shares.parties[party], ofStep.gross, ofStep.parties[party]])
      add(sum, amount);
  }
  return shares;
}

/** Several cases together. */
export function sumOfShares(all: readonly TimeShares[]): TimeShares {
  const sum: TimeShares = { gross: nothing(), parties: ofParties(), steps: [] };
  for (const { gross, parties: given, steps } of all) {
    add(sum.gross, gross);
    addParties(sum.parties, given);
    for (const each of steps) {
      const ofStep = sum.steps.find(({ step }) => step === each.step) ?? newStep(sum, each.step);
      add(ofStep.gross, each.gross);
      addParties(ofStep.parties, each.parties);
    }
  }
  return sum;
}

/** The period cut wherever a wait begins or ends, each part with the wait that it belongs to. */
function portionsOf(period: { from: Date; to: Date }, waits: readonly Wait[]): Wait[] {
  const [start, end] = [period.from.getTime(), period.to.getTime()];
  const inside = (at: number) => at > start && at < end;
  const cuts = waits.flatMap(({ from, to }) => [from.getTime(), to.getTime()]).filter(inside);
  const moments = [...new Set([start, ...cuts, end])].sort((one, other) => one - other);
  return moments.slice(1).map((to, index) => {
    const from = moments[index] ?? start;
    const counts = whatCounts(waits.filter((wait) => wait.from.getTime() <= from && to <= wait.to.getTime()));
    return { from: new Date(from), to: new Date(to), party: counts?.party ?? 'office', step: counts?.step };
  });
}

/** Of one party the wait that began first. */
function whatCounts(waits: readonly Wait[]): Wait | undefined {
  const party = parties.find((each) => waits.some((wait) => wait.party === each));
  return waits
    .filter((wait) => wait.party === party)
    .reduce<Wait | undefined>((first, wait) => (first && first.from <= wait.from ? first : wait), undefined);
}

function newStep(shares: TimeShares, step: string | undefined): TimeShares['steps'][number] {
  const added = { step, gross: nothing(), parties: ofParties() };
  shares.steps.push(added);
  return added;
}

const nothing = (): Amount => ({ elapsedMs: 0, workingMs: 0 });
const ofParties = (): OfParties => ({ office: nothing(), applicant: nothing(), authority: nothing() });

function add(sum: Amount, amount: Amount): void {
  sum.elapsedMs += amount.elapsedMs;
  sum.workingMs += amount.workingMs;
}

const addParties = (sum: OfParties, given: OfParties): void =>
  parties.forEach((party) => add(sum[party], given[party]));
