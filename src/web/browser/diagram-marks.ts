import type Viewer from 'bpmn-js/lib/NavigatedViewer';
import type { Canvas, ElementRegistry, Overlays } from './diagram-services.ts';

// Where the tokens are, read from the page: [{ elementId, state, tokens, label }] in the frame's
// <script type="application/json">. A mark on an element that the diagram does not have is left out.

/** Badges keep their size when the diagram is drawn small. */
const readable = { min: 1, max: 1.5 };

interface Mark {
  readonly elementId: string;
  readonly state: 'active' | 'incident' | 'passed' | 'added' | 'removed' | 'changed' | 'moved';
  readonly tokens?: number;
  /** What the badge says; without it the number of tokens. */
  readonly label?: string;
}

export function readMarks(frame: HTMLElement): Mark[] {
  const text = frame.querySelector('script[type="application/json"]')?.textContent ?? '[]';
  return JSON.parse(text) as Mark[];
}

export function showMarks(viewer: Viewer, marks: readonly Mark[]): void {
  const canvas = viewer.get<Canvas>('canvas');
  const overlays = viewer.get<Overlays>('overlays');
  const elements = viewer.get<ElementRegistry>('elementRegistry');
  for (const mark of marks) {
    if (!elements.get(mark.elementId)) continue;
    canvas.addMarker(mark.elementId, `is-${mark.state}`);
    if (mark.state !== 'passed')
      overlays.add(mark.elementId, { position: { top: -12, right: 12 }, scale: readable, html: badge(mark) });
  }
}

export function removeMarks(viewer: Viewer, marks: readonly Mark[]): void {
  const canvas = viewer.get<Canvas>('canvas');
  const elements = viewer.get<ElementRegistry>('elementRegistry');
  for (const { elementId, state } of marks)
    if (elements.get(elementId)) canvas.removeMarker(elementId, `is-${state}`);
  viewer.get<Overlays>('overlays').clear();
}

function badge({ state, tokens, label }: Mark): HTMLElement {
  const element = document.createElement('span');
  element.className = state === 'active' ? 'token' : `token token-${state}`;
  element.textContent = label ?? String(tokens ?? 1);
  return element;
}
