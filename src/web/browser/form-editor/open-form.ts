import type { FormEditor } from '@bpmn-io/form-js';
import { ownWords } from '../editor/language/own-words.ts';
import { translator } from '../editor/language/translator.ts';
import { readDraft, type Opening } from '../editor/opening.ts';
import { keepSaved, type Work } from '../editor/saving/keep-saved.ts';
import type { CommandStack, EventBus } from '../editor/services.ts';
import { download } from '../editor/tools/exporting.ts';
import { createFormEditor, type Offered } from './create-form-editor.ts';
import { followPreview } from './follow-preview.ts';

// Opens the form in form-js, and ties it to its storage, its tools and its preview.

export interface FormOpening extends Opening {
  readonly preview: string;
  readonly components: readonly Offered[];
}

interface Field {
  readonly id: string;
  readonly key?: string;
}

export async function openForm(frame: HTMLElement, opening: FormOpening): Promise<void> {
  const part = (name: string): HTMLElement => {
    const found = frame.querySelector<HTMLElement>(`.editor-${name}`);
    if (!found) throw new Error(`The page has no .editor-${name}`);
    return found;
  };
  const draft = await readDraft(opening.files);
  const translate = translator(opening.locale === 'id' ? ownWords : {});
  const editor = createFormEditor(part('canvas'), opening.components);
  await editor.importSchema(JSON.parse(draft.files[opening.file] ?? ''));
  const work = workOf(editor, opening.name);
  wireTools(editor, part('tools'), work);
  const redraw = followPreview({
    aside: part('preview'),
    address: opening.preview,
    csrf: opening.csrf,
    schema: () => JSON.stringify(editor.saveSchema()),
    select: (field) => select(editor, field),
    unreached: part('preview').dataset['unreached'] ?? '',
  });
  work.changes.on('commandStack.changed', redraw);
  keepSaved(work, { state: part('state'), notice: part('notice') }, { opening, draft, translate });
  frame.dataset['ready'] = 'true';
}

const textOf = (editor: FormEditor): string => `${JSON.stringify(editor.saveSchema(), null, 2)}\n`;

const workOf = (editor: FormEditor, name: string): Work => ({
  text: () => Promise.resolve(textOf(editor)),
  replace: async (text) => void (await editor.importSchema(JSON.parse(text))),
  download: () => {
    download(new Blob([textOf(editor)], { type: 'application/json' }), `${name}.form`);
    return Promise.resolve();
  },
  changes: editor.get<EventBus>('eventBus'),
});

function wireTools(editor: FormEditor, bar: HTMLElement, work: Work): void {
  const stack = editor.get<CommandStack>('commandStack');
  const tool = (name: string): HTMLButtonElement | null => bar.querySelector(`[data-tool="${name}"]`);
  const follow = () => {
    for (const [name, can] of [
      ['undo', stack.canUndo()],
      ['redo', stack.canRedo()],
    ] as const)
      tool(name)?.toggleAttribute('disabled', !can);
  };
  tool('undo')?.addEventListener('click', () => stack.undo());
  tool('redo')?.addEventListener('click', () => stack.redo());
  tool('download')?.addEventListener('click', () => void work.download());
  work.changes.on('commandStack.changed', follow);
  follow();
}

/** By its key or its id, as findings name it. */
function select(editor: FormEditor, named: string): void {
  const fields = editor.get<{ getAll(): Field[] }>('formFieldRegistry').getAll();
  const field = fields.find(({ id, key }) => key === named || id === named);
  if (field) editor.get<{ set(field: Field): void }>('selection').set(field);
}
