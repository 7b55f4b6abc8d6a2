import type Viewer from 'bpmn-js/lib/NavigatedViewer';
import type { Canvas, ElementRegistry } from './diagram-services.ts';

// Buttons beside the diagram that name an element show it there, one at a time; so does the address (`#Usr_A`).

const shown = 'is-shown';

/** Half a page is too narrow for a whole process: what was chosen there is brought close. */
const readable = 0.7;

export function showElements(viewer: Viewer, frame: HTMLElement): void {
  const canvas = viewer.get<Canvas>('canvas');
  const elements = viewer.get<ElementRegistry>('elementRegistry');
  const isBesideAnother = frame.closest('.comparison') !== null;
  let last: string | undefined;
  const show = (elementId: string) => {
    if (!elements.get(elementId)) return;
    if (last !== undefined) canvas.removeMarker(last, shown);
    canvas.addMarker((last = elementId), shown);
    if (isBesideAnother && canvas.zoom() < readable) canvas.zoom(readable);
    canvas.scrollToElement(elementId, 40);
    frame.scrollIntoView({ block: 'nearest' });
  };
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-element]') : null;
    if (button?.dataset['element'] !== undefined) show(button.dataset['element']);
  });
  show(decodeURIComponent(location.hash.slice(1)));
}
