import type { Translate } from '../rendering/language.ts';

const [hourMs, dayMs] = [3_600_000, 86_400_000];

/** `sisa 2 hari 3 jam`, `terlambat 5 jam`: by the clock, on every day of the year. */
export function countdown(t: Translate, dueAt: Date, now: Date): { text: string; isLate: boolean } {
  const left = dueAt.getTime() - now.getTime();
  const isLate = left < 0;
  const length = Math.abs(left);
  const span = t('breaches.span', {
    days: Math.floor(length / dayMs),
    hours: Math.floor((length % dayMs) / hourMs),
    minutes: Math.floor((length % hourMs) / 60_000),
  });
  return { text: t(isLate ? 'breaches.late' : 'breaches.left', { span }), isLate };
}
