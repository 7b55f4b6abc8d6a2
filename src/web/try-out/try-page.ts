import type { Page } from '../page.ts';
import { formIn, shownForm } from './form-in.ts';
import { textOf } from '../page.ts';
import { showTry } from './show-try.ts';
import { subjectIn } from './subject.ts';
import { trialOf } from './tried-by.ts';

export const tryPage: Page = async (request) => {
  const subject = await subjectIn(request);
  return showTry(request, subject, await trialOf(request, subject));
};

/** The fields of the form anew, after one changed that others depend on. */
export const tryFieldsPage: Page = async (request) => {
  const subject = await subjectIn(request);
  const { tried, starts } = await trialOf(request, subject);
  const at = textOf(request.body, 'at');
  const task = tried.standing?.tasks.find(({ elementId }) => elementId === at);
  const formKey = task?.formKey ?? starts.find(({ elementId }) => elementId === at)?.formKey;
  const form = formIn(subject, formKey);
  const typed = { typed: request.body, seen: task?.seen ?? {} };
  const view = form ? await shownForm(request, subject, { form, ...typed }) : { blocks: [] };
  return { fragment: 'parts/form-fields', locals: { form: view } };
};
