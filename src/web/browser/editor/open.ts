import type Modeler from 'bpmn-js/lib/Modeler';
import { applyStyles } from './apply-styles.ts';
import { createModeler } from './create-modeler.ts';
import { fit } from './fit.ts';
import { translator } from './language/translator.ts';
import { readDraft, type DiagramOpening } from './opening.ts';
import { keepSaved, type Work } from './saving/keep-saved.ts';
import type { Canvas } from '../diagram-services.ts';
import type { EventBus, Translate } from './services.ts';
import { exportBpmn } from './tools/exporting.ts';
import { followChecks } from './tools/lint-summary.ts';
import { wireTools } from './tools/toolbar.ts';

// Draws first; then the tools and saving; the panel and the checks when their script has come.

interface Parts {
  readonly bar: HTMLElement;
  readonly canvas: HTMLElement;
  readonly panel: HTMLElement;
  readonly state: HTMLElement;
  readonly notice: HTMLElement;
  readonly checks: HTMLElement;
}

export async function open(frame: HTMLElement, opening: DiagramOpening): Promise<void> {
  const parts = partsOf(frame);
  applyStyles(document.body);
  const [draft, words] = await Promise.all([readDraft(opening.files), catalogueOf(opening.locale)]);
  const translate = translator(words);
  const modeler = createModeler(parts, translate);
  await modeler.importXML(draft.files[opening.file] ?? '');
  fit(modeler.get<Canvas>('canvas'));
  translateTitles(parts.canvas, translate);
  frame.dataset['drawn'] = 'true';
  wireTools(modeler, parts.bar, opening.name);
  keepSaved(drawingOf(modeler, opening.name), parts, { opening, draft, translate });
  followChecks(modeler.get<EventBus>('eventBus'), parts.checks, translate);
  const { extend } = await import('./extend.ts');
  extend(modeler, parts.panel, translate, opening);
  frame.dataset['ready'] = 'true';
}

const drawingOf = (modeler: Modeler, name: string): Work => ({
  text: async () => (await modeler.saveXML({ format: true })).xml ?? '',
  async replace(xml) {
    await modeler.importXML(xml);
    fit(modeler.get<Canvas>('canvas'));
  },
  download: () => exportBpmn(modeler, name),
  changes: modeler.get<EventBus>('eventBus'),
});

/** The buttons of the token simulation know one language. */
function translateTitles(canvas: HTMLElement, translate: Translate): void {
  for (const button of canvas.querySelectorAll('[class^=bts-] [title]'))
    button.setAttribute('title', translate(button.getAttribute('title') ?? ''));
}

const catalogueOf = async (locale: string): Promise<Readonly<Record<string, string>>> =>
  locale === 'id' ? (await import('./language/indonesian.ts')).indonesian : {};

function partsOf(frame: HTMLElement): Parts {
  const part = (name: string): HTMLElement => {
    const found = frame.querySelector<HTMLElement>(`.editor-${name}`);
    if (!found) throw new Error(`The page has no .editor-${name}`);
    return found;
  };
  return {
    bar: part('bar'),
    canvas: part('canvas'),
    panel: part('panel'),
    state: part('state'),
    notice: part('notice'),
    checks: part('checks'),
  };
}
