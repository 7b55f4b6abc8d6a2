import type { Form } from '../../definitions/forms/form.ts';
import { correctableFields, isOfApplication } from '../../service/data-requests/correctable.ts';
import { dataRequestKinds } from '../../service/data-requests/data-request.ts';
import { translatorFor } from '../rendering/language.ts';

// What is asked of somebody who asks about their own data: one form, whose fields follow the right that is chosen.

const [indonesian, english] = [translatorFor('id'), translatorFor('en')];

const labelled = (key: string) => ({
  label: indonesian(`dataRequests.form.${key}`),
  properties: { labelEn: english(`dataRequests.form.${key}`) },
});

const hinted = (key: string) => ({
  label: indonesian(`dataRequests.form.${key}`),
  description: indonesian(`dataRequests.form.${key}Hint`),
  properties: {
    labelEn: english(`dataRequests.form.${key}`),
    descriptionEn: english(`dataRequests.form.${key}Hint`),
  },
});

const choice = (value: string, key: string) => ({ value, label: indonesian(key), labelEn: english(key) });

const onlyFor = (kind: string) => ({ hide: `=kind != "${kind}"` });

/** `tickets`: the person’s own applications; without any, nothing of them can be corrected. */
export function requestForm(tickets: readonly string[]): Form {
  const offered = correctableFields.filter((field) => tickets.length > 0 || !isOfApplication(field));
  const ofApplication = offered.filter(isOfApplication).map((field) => `field = "${field}"`);
  return {
    components: [
      {
        type: 'radio',
        key: 'kind',
        ...labelled('kind'),
        values: dataRequestKinds.map((kind) => choice(kind, `dataRequests.kinds.${kind}.choice`)),
        validate: { required: true },
      },
      {
        type: 'select',
        key: 'field',
        ...labelled('field'),
        values: offered.map((field) => choice(field, `dataRequests.fields.${field.replace('.', '-')}`)),
        validate: { required: true },
        conditional: onlyFor('PERBAIKAN'),
      },
      ...(tickets.length === 0
        ? []
        : [
            {
              type: 'select' as const,
              key: 'ticketNumber',
              ...labelled('ticketNumber'),
              values: tickets.map((ticket) => ({ value: ticket, label: ticket })),
              validate: { required: true },
              conditional: { hide: `=kind != "PERBAIKAN" or not(${ofApplication.join(' or ')})` },
            },
          ]),
      {
        type: 'textfield',
        key: 'wanted',
        ...hinted('wanted'),
        validate: { required: true, maxLength: 200 },
        conditional: onlyFor('PERBAIKAN'),
      },
      {
        type: 'textarea',
        key: 'reason',
        ...hinted('reason'),
        validate: { required: true, maxLength: 2000 },
        conditional: { hide: '=kind != "PERBAIKAN" and kind != "PENARIKAN"' },
      },
      {
        type: 'checkbox',
        key: 'wantsDeletion',
        ...hinted('wantsDeletion'),
        conditional: onlyFor('PENARIKAN'),
      },
    ],
  };
}
