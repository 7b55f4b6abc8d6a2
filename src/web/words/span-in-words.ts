import type { Locale } from '../rendering/language.ts';
import type { WorkingSpan } from './working-span.ts';

// "2 hari kerja 3 jam", "3 jam kerja", "40 menit kerja": the two largest units at most, and "kerja"
// said once. Minutes only where there is no whole day.

const units: Record<Locale, Record<keyof WorkingSpan, readonly [one: string, many: string]>> = {
  id: { days: ['hari', 'hari'], hours: ['jam', 'jam'], minutes: ['menit', 'menit'] },
  en: { days: ['day', 'days'], hours: ['hour', 'hours'], minutes: ['minute', 'minutes'] },
};

export function spanInWords(span: WorkingSpan, locale: Locale): string {
  const parts = (['days', 'hours', 'minutes'] as const)
    .filter((unit) => span[unit] > 0)
    .filter((unit) => unit !== 'minutes' || span.days === 0);
  return parts
    .slice(0, 2)
    .map((unit, index) =>
      said(span[unit], units[locale][unit][span[unit] === 1 ? 0 : 1], index === 0, locale),
    )
    .join(' ');
}

function said(count: number, unit: string, isFirst: boolean, locale: Locale): string {
  if (!isFirst) return `${count} ${unit}`;
  return locale === 'id' ? `${count} ${unit} kerja` : `${count} working ${unit}`;
}
