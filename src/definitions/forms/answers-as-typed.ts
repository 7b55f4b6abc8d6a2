import type { Json, Variables } from '../../engine/variables.ts';
import type { Problem } from '../../kernel/rejection.ts';
import type { Field } from './component.ts';
import { fieldsOf, type Form } from './form.ts';

// What another program answers in JSON, as a person would have typed it: so there is one way in which a form is
// checked. A value that nobody could have typed into the field is a problem, and so is a name that no field has.

type Typed = string | readonly string[];

export function answersAsTyped(
  form: Form,
  answers: Variables,
): { raw: Readonly<Record<string, Typed>>; problems: Problem[] } {
  const fields = new Map(fieldsOf(form).map((field) => [field.key, field]));
  const raw: [string, Typed][] = [];
  const problems: Problem[] = [];
  for (const [name, answer] of Object.entries(answers)) {
    const field = fields.get(name);
    const typed = field && typedOf(field, answer);
    if (typed !== undefined) raw.push([name, typed]);
    else
      problems.push({
        field: `variables.${name}`,
        message: field ? wanted[field.type] : 'the form has no such field',
      });
  }
  return { raw: Object.fromEntries(raw), problems };
}

const wanted: Readonly<Record<Field['type'], string>> = {
  textfield: 'a text is wanted',
  textarea: 'a text is wanted',
  number: 'a number is wanted',
  datetime: 'a date like "2026-11-30" is wanted',
  radio: 'one of its options is wanted',
  select: 'one of its options is wanted',
  checkbox: 'true or false is wanted',
  checklist: 'a list of its options is wanted',
};

function typedOf(field: Field, answer: Json): Typed | undefined {
  if (answer === null) return '';
  if (field.type === 'checklist') return textsIn(answer);
  if (field.type === 'number') return typeof answer === 'number' ? plainNumber(answer) : undefined;
  if (typeof answer === 'boolean') return takesYesNo(field) ? String(answer) : undefined;
  return typeof answer === 'string' && field.type !== 'checkbox' ? answer : undefined;
}

const takesYesNo = ({ type }: Field): boolean => type === 'checkbox' || type === 'radio' || type === 'select';

/** With a decimal comma, so that 1.234 is not asked back as a thousand. */
const plainNumber = (value: number): string => String(value).replace('.', ',');

function textsIn(answer: Json): readonly string[] | undefined {
  if (!Array.isArray(answer)) return undefined;
  const texts = answer.filter((each): each is string => typeof each === 'string');
  return texts.length === answer.length ? texts : undefined;
}
