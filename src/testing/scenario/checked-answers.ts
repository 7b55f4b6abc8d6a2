import { answersAsTyped } from '../../definitions/forms/answers-as-typed.ts';
import { fieldsOf, labelOf, type Form } from '../../definitions/forms/form.ts';
import { validateSubmission } from '../../definitions/forms/validate-submission.ts';
import type { Variables } from '../../engine/variables.ts';
import type { Locale } from '../../history/sentences/sentences.ts';
import { broken } from './broken.ts';
import { named } from './words/named.ts';
import { say, type Words } from './words/say.ts';
import type { Model } from '../../engine/model/model.ts';

// Answers are read as a person would have typed them, and checked by the form's own schema: what a person could not
// send, a scenario cannot either. Files are not asked for: nobody opens them in a run.

interface Asked {
  readonly model: Model;
  readonly elementId: string;
  readonly form: Form;
  /** What the case knew before: what conditions of the form read. */
  readonly known: Variables;
}

/** The values of the form; throws Broken with what is wrong with which field. */
export function checkedAnswers(asked: Asked, answers: Variables): Variables {
  const { model, elementId, form, known } = asked;
  const typed = answersAsTyped(form, answers);
  const id = validateSubmission(form, typed.raw, known, 'id');
  const en = validateSubmission(form, typed.raw, known, 'en');
  const got: Words[] = [
    ...typed.problems.map(({ field, message }) => same(`${field.replace(/^variables\./, '')}: ${message}`)),
    ...id.problems.map((problem, index) => ({
      id: problem.message,
      en: en.problems[index]?.message ?? problem.message,
    })),
    ...Object.keys(typed.raw)
      .filter((key) => !Object.hasOwn(id.values, key))
      .filter((key) => !id.problems.some(({ field }) => field === key))
      .map((key) => say('got.not-asked', { field: labelled(form, key) })),
  ];
  if (got.length > 0)
    throw broken(
      say('want.answers', { element: named(model, elementId) }),
      { id: got.map((one) => one.id).join(' '), en: got.map((one) => one.en).join(' ') },
      elementId,
    );
  return id.values;
}

const same = (text: string): Words => ({ id: text, en: text });

function labelled(form: Form, key: string): Words {
  const field = fieldsOf(form).find((one) => one.key === key);
  const labelIn = (locale: Locale) => (field ? labelOf(field, locale) : key);
  return { id: labelIn('id'), en: labelIn('en') };
}
