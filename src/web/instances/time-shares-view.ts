import type { WorkingCalendar } from '../../calendar/working-calendar.ts';
import { parties, type OfParties, type TimeShares } from '../../instances/time-shares/time-shares.ts';
import type { PageRequest } from '../page.ts';
import { spanInWords } from '../words/span-in-words.ts';
import { isEmptySpan, spanOfMs } from '../words/working-span.ts';

type Language = Pick<PageRequest, 'locale' | 't'>;

/** Whose working time a case took, step by step, with what it all comes to. */
export function timeSharesView(calendar: WorkingCalendar, shares: TimeShares, { locale, t }: Language) {
  const row = (name: string, all: number, of: OfParties) => ({
    name,
    all: workingTime(calendar, all, locale),
    parties: parties.map((party) => workingTime(calendar, of[party].workingMs, locale)),
  });
  return {
    parties: parties.map((party) => t(`timeShares.parties.${party}`)),
    rows: shares.steps
      .filter(({ gross }) => gross.elapsedMs > 0)
      .map(({ step, gross, parties: of }) =>
        row(
          step === undefined ? t('timeShares.noStep') : t('tasks.stepNumber', { step }),
          gross.workingMs,
          of,
        ),
      ),
    sum: row(t('timeShares.sum'), shares.gross.workingMs, shares.parties),
  };
}

/** A dash where there was none. */
export function workingTime(calendar: WorkingCalendar, ms: number, locale: PageRequest['locale']): string {
  const span = spanOfMs(calendar, ms);
  return isEmptySpan(span) ? '–' : spanInWords(span, locale);
}
