import type { Form } from '../../definitions/forms/form.ts';
import { capacities } from '../../identity/deputies/standing.ts';
import { translatorFor } from '../rendering/language.ts';

// Who stands in for whom: the people to choose from are those of the day.

export interface Choice {
  readonly id: string;
  readonly words: string;
}

const [indonesian, english] = [translatorFor('id'), translatorFor('en')];
const both = (key: string) => ({ label: indonesian(key), properties: { labelEn: english(key) } });
const options = (people: readonly Choice[]) => people.map(({ id, words }) => ({ value: id, label: words }));

export const deputyForm = (officials: readonly Choice[], others: readonly Choice[]): Form => ({
  components: [
    {
      type: 'select',
      key: 'officialId',
      ...both('deputies.fields.officialId'),
      values: options(officials),
      validate: { required: true },
    },
    {
      type: 'select',
      key: 'deputyId',
      ...both('deputies.fields.deputyId'),
      values: options(others),
      validate: { required: true },
    },
    {
      type: 'radio',
      key: 'capacity',
      ...both('deputies.fields.capacity'),
      values: capacities.map((value) => ({
        value,
        label: indonesian(`deputies.capacities.${value}`),
        labelEn: english(`deputies.capacities.${value}`),
      })),
      validate: { required: true },
    },
    {
      type: 'datetime',
      subtype: 'date',
      key: 'fromOn',
      ...both('deputies.fields.fromOn'),
      validate: { required: true },
    },
    {
      type: 'datetime',
      subtype: 'date',
      key: 'untilOn',
      ...both('deputies.fields.untilOn'),
      validate: { required: true },
    },
    {
      type: 'textarea',
      key: 'reason',
      label: indonesian('deputies.fields.reason'),
      description: indonesian('deputies.reasonHint'),
      properties: {
        labelEn: english('deputies.fields.reason'),
        descriptionEn: english('deputies.reasonHint'),
      },
      validate: { required: true, maxLength: 500 },
    },
  ],
});
