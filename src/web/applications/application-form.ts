import { formOf } from '../../definitions/form-of.ts';
import type { Form } from '../../definitions/forms/form.ts';
import { latestDefinition } from '../../definitions/latest-definition.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { settingsOf } from '../../service/context.ts';
import type { WebServices } from '../services.ts';

const formKey = 'permohonan';

/** The form of the process that a new application would start with. */
export async function applicationForm({ database, service }: WebServices): Promise<Form> {
  const processId = (await settingsOf(service)).processIds.baru;
  const definition = await latestDefinition(database, processId);
  if (!definition)
    throw new Rejection('not-found', 'open the application form', `${processId} is not deployed`);
  return formOf(database, definition.id, formKey);
}
