import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Form } from '../../definitions/forms/form.ts';
import { parseForm } from '../../definitions/forms/parse-form.ts';
import { seedsFolder } from '../folders.ts';

let parsed: Form | undefined;

/** The complaint form: a form-js schema like those of the user tasks, read once. */
export function complaintForm(): Form {
  parsed ??= parseForm(readFileSync(join(seedsFolder, 'complaint.form'), 'utf8'), 'complaint.form');
  return parsed;
}
