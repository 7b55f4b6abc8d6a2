import type { Draft } from '../../definitions/drafts/draft.ts';
import { kindOf, type ResourceKind } from '../../definitions/process-folder.ts';
import { paths } from '../paths.ts';

export interface FileView {
  readonly name: string;
  readonly kind: ResourceKind;
  readonly bytes: number;
  readonly download: string;
  /** Of its editor, and the row of the route table that would answer there. */
  readonly edit: { readonly href: string; readonly pattern: string } | undefined;
}

const order: readonly ResourceKind[] = ['process', 'form', 'decision', 'scenario', 'readme'];

/** The files of a draft: the process first, then what belongs to it, by name. */
export const filesView = ({ id: draftId, files }: Draft): FileView[] =>
  [...files]
    .map(([name, content]) => viewOf(draftId, name, content))
    .sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));

function viewOf(draftId: string, name: string, content: string): FileView {
  const kind = kindOf(name) ?? 'readme';
  return {
    ...{ name, kind },
    bytes: Buffer.byteLength(content),
    download: `${paths.drafts.file({ draftId })}?name=${encodeURIComponent(name)}`,
    edit: editorOf(draftId, name, kind),
  };
}

function editorOf(draftId: string, name: string, kind: ResourceKind): FileView['edit'] {
  const { diagram, form, decision } = paths.drafts;
  if (kind === 'process') return { href: diagram({ draftId }), pattern: diagram.pattern };
  const bare = name.replace(/^[^/]*\/|\.[^.]*$/g, '');
  if (kind === 'form') return { href: form({ draftId, form: bare }), pattern: form.pattern };
  if (kind === 'decision') return { href: decision({ draftId, decision: bare }), pattern: decision.pattern };
  return undefined;
}
