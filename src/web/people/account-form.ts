import type { Form } from '../../definitions/forms/form.ts';
import type { Account } from '../../identity/accounts/account-list.ts';
import { roles } from '../../identity/roles.ts';
import { translatorFor } from '../rendering/language.ts';

// What is asked of an account: the same for a new one and one that is changed, but for the user name.

const [indonesian, english] = [translatorFor('id'), translatorFor('en')];

const labelled = (key: string) => ({
  label: indonesian(`people.fields.${key}`),
  properties: { labelEn: english(`people.fields.${key}`) },
});

const hinted = (key: string) => ({
  label: indonesian(`people.fields.${key}`),
  description: indonesian(`people.hints.${key}`),
  properties: {
    labelEn: english(`people.fields.${key}`),
    descriptionEn: english(`people.hints.${key}`),
  },
});

const username: Form['components'] = [
  {
    type: 'textfield',
    key: 'username',
    ...hinted('username'),
    validate: { required: true, pattern: '^[a-z0-9][a-z0-9._-]{2,39}$' },
  },
];

const rest = (units: readonly string[]): Form['components'] => [
  { type: 'textfield', key: 'name', ...hinted('name'), validate: { required: true, maxLength: 200 } },
  {
    type: 'textfield',
    key: 'email',
    ...labelled('email'),
    validate: { required: true, maxLength: 254, validationType: 'email' },
  },
  { type: 'textfield', key: 'nip', ...hinted('nip'), validate: { pattern: '^[0-9]{18}$' } },
  {
    type: 'select',
    key: 'unit',
    ...labelled('unit'),
    values: units.map((name) => ({ value: name, label: name })),
  },
  {
    type: 'checklist',
    key: 'roles',
    ...labelled('roles'),
    values: roles.map((role) => ({
      value: role,
      label: indonesian(`roles.${role}`),
      labelEn: english(`roles.${role}`),
    })),
    validate: { required: true },
  },
];

/** `units` are the names to choose from. */
export const newAccountForm = (units: readonly string[]): Form => ({
  components: [...username, ...rest(units)],
});
export const accountForm = (units: readonly string[]): Form => ({ components: rest(units) });

export const valuesOf = ({ name, email, nip, unit, roles: held }: Account) => ({
  name,
  email,
  nip: nip ?? null,
  unit: unit ?? null,
  roles: [...held],
});
