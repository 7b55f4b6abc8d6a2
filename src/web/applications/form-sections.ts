import type { BlockView, FormView } from '../forms/form-view.ts';
import type { FieldView } from '../forms/field-view.ts';

// The progress list of a long form: its sections, with what is still to be filled in or to be mended.

export interface FormSection {
  readonly href: string;
  readonly label: string;
  readonly state: 'wrong' | 'filled' | 'open';
  /** Fields to mend, or required fields that are still empty. */
  readonly count: number;
}

export const formSections = ({ blocks }: FormView): FormSection[] =>
  blocks.flatMap((block) => (block.kind === 'group' ? [sectionOf(block)] : []));

function sectionOf({ id, label, blocks }: Extract<BlockView, { kind: 'group' }>): FormSection {
  const fields = fieldsIn(blocks);
  const wrong = fields.filter(({ error }) => error !== undefined).length;
  const empty = fields.filter((field) => field.isRequired && isEmpty(field)).length;
  const state = wrong > 0 ? 'wrong' : empty > 0 ? 'open' : 'filled';
  return { href: `#${id}`, label: label ?? id, state, count: wrong > 0 ? wrong : empty };
}

const fieldsIn = (blocks: readonly BlockView[]): FieldView[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'group') return fieldsIn(block.blocks);
    return block.kind === 'text' || block.kind === 'separator' ? [] : [block];
  });

function isEmpty({ kind, value, choices, attached }: FieldView): boolean {
  if (kind === 'file') return attached === undefined;
  if (kind === 'radios' || kind === 'boxes' || kind === 'select')
    return !choices.some(({ isChosen }) => isChosen);
  return value === '';
}
