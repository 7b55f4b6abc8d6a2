import type { Opening, ServerDraft } from '../opening.ts';
import type { Translate } from '../services.ts';
import { localCopies, type LocalCopy } from './local-copy.ts';
import { ask } from './save-display.ts';

// What was drawn here and never reached the server is offered when the draft is opened again. Until that is decided
// it is kept apart, so that drawing on does not write over it.

/** Returns what shows the offer, if there is one; `takeUp` gets the file that the person goes on with. */
export function offerCopy(
  notice: HTMLElement,
  { draftId, file }: Pick<Opening, 'draftId' | 'file'>,
  draft: ServerDraft,
  translate: Translate,
): (takeUp: (text: string) => Promise<void>) => void {
  const apart = localCopies(localStorage, `${draftId}/${file}.apart`);
  const copy = apart.read() ?? localCopies(localStorage, `${draftId}/${file}`).read();
  if (!copy || copy.text === draft.files[file]) return () => apart.remove();
  apart.write(copy);
  return (takeUp) => {
    ask(notice, translate(sentenceFor(copy, draft), { by: draft.savedBy }), [
      {
        label: translate('Go on with mine'),
        act: () => {
          notice.hidden = true;
          void takeUp(copy.text).then(() => apart.remove());
        },
      },
      {
        label: translate('Throw mine away'),
        act: () => {
          notice.hidden = true;
          apart.remove();
        },
      },
    ]);
  };
}

const sentenceFor = (copy: LocalCopy, draft: ServerDraft): string =>
  copy.revision === draft.revision
    ? 'Changes of yours were not saved when this page was closed.'
    : 'Changes of yours were not saved when this page was closed, and {by} has saved since.';
