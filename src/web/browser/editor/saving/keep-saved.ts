import type { Opening, ServerDraft } from '../opening.ts';
import type { EventBus, Translate } from '../services.ts';
import { Autosave } from './autosave.ts';
import { localCopies } from './local-copy.ts';
import { offerCopy } from './offer-copy.ts';
import { saveDisplay } from './save-display.ts';
import { sendDraft } from './send-draft.ts';

// Ties one file of a draft to its storage: every change is saved, its state is in view, and nobody leaves with
// something unsaved without being asked.

/** What is edited, whatever editor it is. */
export interface Work {
  readonly text: () => Promise<string>;
  /** Goes on with another text in place of what is shown. */
  readonly replace: (text: string) => Promise<void>;
  readonly download: () => Promise<void>;
  /** Fires commandStack.changed after every change. */
  readonly changes: EventBus;
}

interface Places {
  readonly state: HTMLElement;
  readonly notice: HTMLElement;
}

interface Opened {
  readonly opening: Opening;
  readonly draft: ServerDraft;
  readonly translate: Translate;
}

export function keepSaved(work: Work, places: Places, { opening, draft, translate }: Opened): void {
  const copies = localCopies(localStorage, `${opening.draftId}/${opening.file}`);
  const show = saveDisplay(places, opening.locale, translate, {
    saveOver: () => void autosave.saveOver(),
    download: () => void work.download(),
    reload: () => {
      copies.remove();
      window.removeEventListener('beforeunload', stay);
      location.reload();
    },
  });
  const offered = offerCopy(places.notice, opening, draft, translate);
  const later = (act: () => void, milliseconds: number) => void setTimeout(act, milliseconds);
  const autosave = new Autosave(
    { text: work.text, send: sendDraft(opening), copies, show, later },
    draft.revision,
  );
  const stay = (event: BeforeUnloadEvent) => {
    if (autosave.isUnsaved) event.preventDefault();
  };
  window.addEventListener('beforeunload', stay);
  work.changes.on('commandStack.changed', () => autosave.changed());
  show({ kind: 'saved', at: new Date(draft.savedAt) });
  offered(async (text) => {
    await work.replace(text);
    autosave.changed();
    await autosave.save();
  });
}
