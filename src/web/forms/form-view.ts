import { choicesIn, type Choices } from '../../definitions/forms/choices.ts';
import type { Component } from '../../definitions/forms/component.ts';
import { fieldsOf, labelOf, type Form } from '../../definitions/forms/form.ts';
import { shownText } from '../../definitions/forms/shown-text.ts';
import { visibleComponents, withEveryKey } from '../../definitions/forms/visible-components.ts';
import type { Variables } from '../../engine/variables.ts';
import type { Problem } from '../../kernel/rejection.ts';
import type { Locale } from '../rendering/language.ts';
import type { FormBody } from '../page.ts';
import { conditionKeys } from './condition-keys.ts';
import { fieldView } from './field-view.ts';
import { fullLabelOf } from './full-label.ts';
import type { FieldView } from './field-view.ts';
import { typedValues } from './typed-values.ts';

// A form-js schema with its values, turned into what views/parts/form-fields.ejs draws. What was typed
// goes before what is stored; what the schema hides for these values is not in the result.

export interface ShownForm {
  readonly form: Form;
  /** What the case knows: stored values, and variables that conditions read. */
  readonly values?: Variables;
  /** What the other forms of the process offer, for texts that name what was chosen there. */
  readonly choices?: Choices;
  /** What the person sent, when the page is shown again. */
  readonly typed?: FormBody;
  readonly problems?: readonly Problem[];
  readonly locale: Locale;
  /** Where a changed field asks for the form anew, when other fields depend on it. */
  readonly refreshPath?: string;
  /** Files that are already here, by field key. */
  readonly attached?: Readonly<Record<string, AttachedFile>>;
}

export interface AttachedFile {
  readonly fileName: string;
  readonly size: number;
  readonly href?: string;
  /** A scanned identity card that seems to have no colour. */
  readonly looksGrey?: boolean;
  /** Why the office sent it back. */
  readonly rejection?: string;
}

export type BlockView =
  | FieldView
  | { readonly kind: 'text'; readonly paragraphs: readonly string[] }
  | { readonly kind: 'separator' }
  | {
      readonly kind: 'group';
      readonly id: string;
      readonly label: string | undefined;
      readonly blocks: readonly BlockView[];
    };

export interface FormView {
  readonly blocks: readonly BlockView[];
  readonly refreshPath: string | undefined;
  readonly hasFiles: boolean;
  readonly problems: readonly (Problem & { readonly href: string })[];
}

export function formView(shown: ShownForm): FormView {
  const known = shown.values ?? {};
  const values = { ...known, ...(shown.typed ? typedValues(shown.form, shown.typed, known) : {}) };
  const keys = conditionKeys(shown.form);
  const choices = shown.choices ?? choicesIn([shown.form]);
  const drawing = { shown, keys, choices, values: withEveryKey(shown.form, values) };
  const blocks = blocksOf(visibleComponents(shown.form, values), drawing);
  return {
    blocks,
    refreshPath: keys.size > 0 ? shown.refreshPath : undefined,
    hasFiles: hasFiles(blocks),
    problems: (shown.problems ?? []).map((problem) => summarised(problem, shown)),
  };
}

/** In the summary a problem stands apart from its field: where labels repeat, its section is named, too. */
function summarised(problem: Problem, { form, locale }: ShownForm) {
  const field = fieldsOf(form).find(({ key }) => key === problem.field);
  const label = field && labelOf(field, locale);
  const message =
    field && label ? problem.message.replace(label, () => fullLabelOf(form, field, locale)) : problem.message;
  return { ...problem, message, href: `#${fieldId(problem.field)}` };
}

export interface Drawing {
  readonly shown: ShownForm;
  readonly values: Variables;
  /** Fields that other fields depend on. */
  readonly keys: ReadonlySet<string>;
  readonly choices: Choices;
}

export const fieldId = (key: string): string => `field-${key}`;

const blocksOf = (components: readonly Component[], drawing: Drawing): BlockView[] =>
  components.map((one, index) => blockOf(one, index, drawing));

function blockOf(one: Component, index: number, drawing: Drawing): BlockView {
  const { shown, values, choices } = drawing;
  if (one.type === 'separator') return { kind: 'separator' };
  if (one.type === 'text') {
    const text = shownText(one, 'text', shown.locale, values, choices) ?? '';
    return { kind: 'text', paragraphs: text.split(/\n\s*\n/) };
  }
  if (one.type !== 'group') return fieldView(one, drawing);
  return {
    kind: 'group',
    id: one.id ?? `group-${index}`,
    label: shownText(one, 'label', shown.locale, values, choices),
    blocks: blocksOf(one.components, drawing),
  };
}

const hasFiles = (blocks: readonly BlockView[]): boolean =>
  blocks.some((block) => block.kind === 'file' || (block.kind === 'group' && hasFiles(block.blocks)));
