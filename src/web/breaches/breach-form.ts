import { DateTime } from 'luxon';
import type { Form } from '../../definitions/forms/form.ts';
import { validateSubmission } from '../../definitions/forms/validate-submission.ts';
import type { Variables } from '../../engine/variables.ts';
import { localDateOf } from '../../kernel/local-date.ts';
import { officeZone } from '../../kernel/office-zone.ts';
import type { Problem } from '../../kernel/rejection.ts';
import type { Breach } from '../../service/breaches/breach.ts';
import type { BreachFacts } from '../../service/breaches/keep-breach.ts';
import { translatorFor } from '../rendering/language.ts';
import type { PageRequest } from '../page.ts';

// What is asked about a breach. Moments are typed as a date and a time of the office's clock.

const [indonesian, english] = [translatorFor('id'), translatorFor('en')];
const both = (name: string) => ({
  label: indonesian(`breaches.fields.${name}`),
  properties: { labelEn: english(`breaches.fields.${name}`) },
});
const hinted = (name: string) => ({
  ...both(name),
  description: indonesian(`breaches.hints.${name}`),
  properties: {
    labelEn: english(`breaches.fields.${name}`),
    descriptionEn: english(`breaches.hints.${name}`),
  },
});
const area = (key: string) => ({
  ...{ type: 'textarea' as const, key, validate: { required: true, maxLength: 4000 } },
  ...hinted(key),
});
const day = (key: string, required: boolean) => ({
  ...{ type: 'datetime' as const, subtype: 'date' as const, key, validate: { required } },
  ...both(key),
});
const time = (key: string) => ({
  ...{ type: 'textfield' as const, key },
  ...{ validate: { required: true, pattern: '^([01][0-9]|2[0-3])[.:][0-5][0-9]$' } },
  ...hinted(key),
});

export const breachForm: Form = {
  components: [
    area('description'),
    day('occurredOn', false),
    day('noticedOn', true),
    time('noticedTime'),
    area('dataTypes'),
    {
      ...{ type: 'number', key: 'people', decimalDigits: 0, validate: { min: 0, max: 1_000_000_000 } },
      ...hinted('people'),
    },
    area('measures'),
  ],
};

export const noticeForm: Form = {
  components: [
    {
      ...{ type: 'radio', key: 'audience', ...both('audience'), validate: { required: true } },
      values: ['people', 'agency'].map((value) => ({
        value,
        label: indonesian(`breaches.audiences.${value}`),
        labelEn: english(`breaches.audiences.${value}`),
      })),
    },
    {
      ...{ type: 'textfield', key: 'recipient', validate: { required: true, maxLength: 300 } },
      ...hinted('recipient'),
    },
    day('sentOn', true),
    time('sentTime'),
  ],
};

/** The office's date and `HH.mm` as an instant. */
export const momentIn = (values: Variables, date: string, clock: string): Date =>
  DateTime.fromISO(`${String(values[date])}T${String(values[clock]).replace('.', ':')}`, {
    zone: officeZone,
  }).toJSDate();

export interface TypedBreach {
  readonly facts: BreachFacts;
  readonly problems: readonly Problem[];
}

export function breachIn({ body, locale, now, t }: PageRequest): TypedBreach {
  const { values, problems } = validateSubmission(breachForm, body, {}, locale);
  const noticedAt = momentIn(values, 'noticedOn', 'noticedTime');
  const all = [...problems];
  if (noticedAt > now) all.push({ field: 'noticedOn', message: t('breaches.problems.future') });
  const { occurredOn, people } = values;
  const happened = typeof occurredOn === 'string' && occurredOn !== '' ? occurredOn : undefined;
  if (happened !== undefined && happened > localDateOf(now))
    all.push({ field: 'occurredOn', message: t('breaches.problems.future') });
  return {
    problems: all,
    facts: {
      ...{ description: String(values['description']), measures: String(values['measures']) },
      ...{ dataTypes: String(values['dataTypes']), occurredOn: happened, noticedAt },
      people: typeof people === 'number' ? people : undefined,
    },
  };
}

/** What the form shows of one that is kept. */
export function valuesOf(breach: Breach): Variables {
  const noticed = DateTime.fromISO(breach.noticedAt, { zone: officeZone });
  return {
    ...{ description: breach.description, dataTypes: breach.dataTypes, measures: breach.measures },
    ...{ occurredOn: breach.occurredOn, people: breach.people },
    ...{ noticedOn: noticed.toFormat('yyyy-MM-dd'), noticedTime: noticed.toFormat('HH.mm') },
  };
}
