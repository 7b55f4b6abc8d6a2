import { choicesIn } from '../../definitions/forms/choices.ts';
import type { Component } from '../../definitions/forms/component.ts';
import type { Form } from '../../definitions/forms/form.ts';
import { initialValues, rememberedIn } from '../../definitions/forms/initial-values.ts';
import { parseForm } from '../../definitions/forms/parse-form.ts';
import { formFile } from '../../definitions/process-folder.ts';
import type { Variables } from '../../engine/variables.ts';
import { Rejection, type Problem } from '../../kernel/rejection.ts';
import { formView, type FormView } from '../forms/form-view.ts';
import { withPublishedTexts } from '../forms/published-texts.ts';
import type { FormBody, PageRequest } from '../page.ts';
import type { Subject } from './subject.ts';

// The form of a draft as its people will see it. Files are not taken: a sentence stands in their place.

/** Undefined where the folder has no such form, or one that is wrong: then any variables may be given. */
export function formIn({ files }: Pick<Subject, 'files'>, formKey: string | undefined): Form | undefined {
  const name = formFile(formKey ?? '');
  const content = files.get(name);
  if (content === undefined) return undefined;
  try {
    return parseForm(content, name);
  } catch (error) {
    if (error instanceof Rejection) return undefined;
    throw error;
  }
}

export interface Answering {
  readonly form: Form;
  /** What the case knows where the form is asked. */
  readonly seen: Variables;
  readonly typed?: FormBody | undefined;
  readonly problems?: readonly Problem[] | undefined;
}

export async function shownForm(
  request: PageRequest,
  subject: Subject,
  { form, seen, typed, problems = [] }: Answering,
): Promise<FormView> {
  const known = rememberedIn(form, seen);
  const { form: worded } = await withPublishedTexts(request, form);
  return formView({
    form: { ...worded, components: worded.components.map((one) => withoutFiles(one, request)) },
    values: { ...known, ...initialValues(form, known) },
    ...(typed ? { typed, problems } : {}),
    choices: choicesIn(formsOf(subject)),
    locale: request.locale,
    refreshPath: subject.links.form,
  });
}

const formsOf = ({ files }: Subject): Form[] =>
  [...files.keys()].flatMap((name) => {
    const key = /^forms\/(.*)\.form$/.exec(name)?.[1];
    const form = key === undefined ? undefined : formIn({ files }, key);
    return form ? [form] : [];
  });

function withoutFiles(one: Component, request: Pick<PageRequest, 't' | 'locale'>): Component {
  if (one.type === 'group')
    return { ...one, components: one.components.map((each) => withoutFiles(each, request)) };
  if (one.type !== 'filepicker') return one;
  const label = (request.locale === 'en' ? one.properties?.labelEn : undefined) ?? one.label ?? one.key;
  const text = request.t('tryOut.noFile', { label });
  const condition = one.conditional ? { conditional: one.conditional } : {};
  return { type: 'text', text, ...condition };
}
