import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Component } from '../../definitions/forms/component.ts';
import type { Form } from '../../definitions/forms/form.ts';
import { parseForm } from '../../definitions/forms/parse-form.ts';
import { settingsOf, type ServiceContext } from '../../service/context.ts';
import { peopleOfService } from '../../service/complaints/people-of-service.ts';
import { seedsFolder } from '../rendering/folders.ts';

// The complaint form: a form-js schema like those of the user tasks, with the people whom a complaint can be about.
// The front desk asks for the channel and the class before the same questions.

const parsed = new Map<string, Form>();

function seedForm(name: string): Form {
  const form = parsed.get(name) ?? parseForm(readFileSync(join(seedsFolder, name), 'utf8'), name);
  parsed.set(name, form);
  return form;
}

/** What was asked whoever is named; to show what was answered. */
export const complaintQuestions = (): Form => seedForm('complaint.form');

export async function complaintForm(service: ServiceContext): Promise<Form> {
  const { namesPeople } = (await settingsOf(service)).complaints;
  const form = complaintQuestions();
  return namesPeople ? withPeople(form, await peopleOfService(service.database)) : form;
}

export async function entryForm(service: ServiceContext): Promise<Form> {
  const asked = withPeople(complaintQuestions(), await peopleOfService(service.database));
  return { ...asked, components: [...seedForm('complaint-entry.form').components, ...asked.components] };
}

function withPeople(form: Form, people: readonly { id: string; name: string }[]): Form {
  if (people.length === 0) return form;
  const before = form.components.findIndex(({ type }) => type === 'group');
  const field: Component = {
    type: 'select',
    key: 'subjectId',
    label: 'Orang yang diadukan',
    description: 'Bila pengaduan tentang seseorang. Orang ini tidak akan menangani pengaduan Anda.',
    properties: {
      labelEn: 'Whom it is about',
      descriptionEn: 'If the complaint is about a person. They will not handle it.',
    },
    conditional: { hide: '=category != "complaint"' },
    values: people.map(({ id, name }) => ({ value: id, label: name })),
  };
  return {
    ...form,
    components: [...form.components.slice(0, before), field, ...form.components.slice(before)],
  };
}
