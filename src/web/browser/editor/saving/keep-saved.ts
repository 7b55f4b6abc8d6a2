import type Modeler from 'bpmn-js/lib/Modeler';
import { fit } from '../fit.ts';
import type { Opening, ServerDraft } from '../opening.ts';
import type { Canvas, EventBus, Translate } from '../services.ts';
import { exportBpmn } from '../tools/exporting.ts';
import { Autosave } from './autosave.ts';
import { localCopies } from './local-copy.ts';
import { offerCopy } from './offer-copy.ts';
import { saveDisplay } from './save-display.ts';
import { sendDraft } from './send-draft.ts';

// Ties the drawing to its storage: every change is saved, its state is in view, and nobody leaves with something
// unsaved without being asked.

interface Places {
  readonly state: HTMLElement;
  readonly notice: HTMLElement;
}

export function keepSaved(
  modeler: Modeler,
  places: Places,
  opening: Opening,
  draft: ServerDraft,
  translate: Translate,
): void {
  const copies = localCopies(localStorage, opening.draftId);
  const show = saveDisplay(places, opening.locale, translate, {
    saveOver: () => void autosave.saveOver(),
    download: () => void exportBpmn(modeler, opening.name),
    reload: () => {
      copies.remove();
      window.removeEventListener('beforeunload', stay);
      location.reload();
    },
  });
  const offered = offerCopy(places.notice, opening.draftId, draft, translate);
  const autosave = new Autosave(
    {
      xml: async () => (await modeler.saveXML({ format: true })).xml ?? '',
      send: sendDraft(opening.files, opening.csrf),
      copies,
      show,
      later: (work, milliseconds) => void setTimeout(work, milliseconds),
    },
    draft.revision,
  );
  const stay = (event: BeforeUnloadEvent) => {
    if (autosave.isUnsaved) event.preventDefault();
  };
  window.addEventListener('beforeunload', stay);
  modeler.get<EventBus>('eventBus').on('commandStack.changed', () => autosave.changed());
  show({ kind: 'saved', at: new Date(draft.savedAt) });
  offered((xml) => takeUp(modeler, xml, autosave));
}

async function takeUp(modeler: Modeler, xml: string, autosave: Autosave): Promise<void> {
  await modeler.importXML(xml);
  fit(modeler.get<Canvas>('canvas'));
  autosave.changed();
  await autosave.save();
}
