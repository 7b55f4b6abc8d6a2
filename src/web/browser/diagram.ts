import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { readMarks, removeMarks, showMarks } from './diagram-marks.ts';
import { showElements } from './diagram-element.ts';
import { fitWidth, zoomBy } from './diagram-zoom.ts';

// Draws the process diagram of <div class="diagram" data-xml="/…/diagram">. Without this script the
// page still says where the case stands. bpmn.io's mark stays visible, as its licence asks.

async function draw(frame: HTMLElement): Promise<void> {
  const canvas = frame.querySelector<HTMLElement>('.diagram-canvas');
  const address = frame.dataset['xml'];
  if (!canvas || address === undefined) return;
  const viewer = new NavigatedViewer({ container: canvas });
  const reply = await fetch(address, { headers: { accept: 'application/xml' } });
  if (!reply.ok) throw new Error(`The diagram could not be loaded (${reply.status})`);
  await viewer.importXML(await reply.text());
  fitWidth(viewer, canvas);
  let marks = readMarks(frame);
  showMarks(viewer, marks);
  document.addEventListener('alur:refreshed', () => {
    removeMarks(viewer, marks);
    showMarks(viewer, (marks = readMarks(frame)));
  });
  frame.querySelector('[data-zoom=in]')?.addEventListener('click', () => zoomBy(viewer, 1.25));
  frame.querySelector('[data-zoom=out]')?.addEventListener('click', () => zoomBy(viewer, 0.8));
  frame.querySelector('[data-zoom=fit]')?.addEventListener('click', () => fitWidth(viewer, canvas));
  showElements(viewer, frame);
  frame.dataset['drawn'] = 'true';
}

for (const frame of document.querySelectorAll<HTMLElement>('.diagram[data-xml]'))
  draw(frame).catch((error: unknown) => {
    const sentence = document.createElement('p');
    sentence.className = 'diagram-problem';
    sentence.textContent = `${frame.dataset['problem'] ?? ''} ${error instanceof Error ? error.message : ''}`;
    frame.replaceChildren(sentence);
  });
