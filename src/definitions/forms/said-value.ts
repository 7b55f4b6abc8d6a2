import { DateTime } from 'luxon';
import type { Json } from '../../engine/variables.ts';
import { isRealDate } from '../../kernel/local-date.ts';
import { officeZone } from '../../kernel/office-zone.ts';
import type { Locale, Option } from './component.ts';

// A value as a sentence says it: what a choice is called instead of its code, dates and instants as the office
// writes them, yes or no, a decimal comma. Whole numbers stay as they are: they may be years.

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

const patterns: Record<Locale, { instant: string; yes: string; no: string; language: string }> = {
  id: { instant: "d LLLL yyyy 'pukul' HH.mm", yes: 'ya', no: 'tidak', language: 'id' },
  en: { instant: "d LLLL yyyy 'at' HH:mm", yes: 'yes', no: 'no', language: 'en-GB' },
};

/** Nothing is said of null and of objects; the items of a list stand beside each other. */
export function saidValue(value: Json, locale: Locale, options: readonly Option[] = []): string {
  if (Array.isArray(value)) return value.map((each) => saidValue(each, locale, options)).join(', ');
  if (value === null || typeof value === 'object') return '';
  if (typeof value === 'boolean') return patterns[locale][value ? 'yes' : 'no'];
  if (typeof value === 'number') return saidNumber(value, locale);
  return optionNamed(options, value, locale) ?? saidText(value, locale);
}

const saidNumber = (value: number, locale: Locale): string =>
  Number.isInteger(value) ? String(value) : value.toLocaleString(locale, { maximumFractionDigits: 10 });

function optionNamed(options: readonly Option[], value: string, locale: Locale): string | undefined {
  const option = options.find((each) => each.value === value);
  return option && locale === 'en' ? (option.labelEn ?? option.label) : option?.label;
}

function saidText(text: string, locale: Locale): string {
  const { language, instant: pattern } = patterns[locale];
  if (isRealDate(text)) return DateTime.fromISO(text).setLocale(language).toFormat('d LLLL yyyy');
  const at = instant.test(text) ? DateTime.fromISO(text, { zone: officeZone }) : undefined;
  return at?.isValid === true ? at.setLocale(language).toFormat(pattern) : text;
}
