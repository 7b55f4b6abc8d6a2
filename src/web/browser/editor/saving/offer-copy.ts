import type { ServerDraft } from '../opening.ts';
import type { Translate } from '../services.ts';
import { localCopies, type LocalCopy } from './local-copy.ts';
import { ask } from './save-display.ts';

// What was drawn here and never reached the server is offered when the draft is opened again. Until that is decided
// it is kept apart, so that drawing on does not write over it.

/** Returns what shows the offer, if there is one; `takeUp` gets the drawing that the person goes on with. */
export function offerCopy(
  notice: HTMLElement,
  draftId: string,
  draft: ServerDraft,
  translate: Translate,
): (takeUp: (xml: string) => Promise<void>) => void {
  const apart = localCopies(localStorage, `${draftId}.apart`);
  const copy = apart.read() ?? localCopies(localStorage, draftId).read();
  if (!copy || copy.xml === draft.files['process.bpmn']) return () => apart.remove();
  apart.write(copy);
  return (takeUp) => {
    ask(notice, translate(sentenceFor(copy, draft), { by: draft.savedBy }), [
      {
        label: translate('Go on with mine'),
        act: () => {
          notice.hidden = true;
          void takeUp(copy.xml).then(() => apart.remove());
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
