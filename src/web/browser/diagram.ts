import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { readMarks, removeMarks, showMarks } from './diagram-marks.ts';
import { showElements } from './diagram-element.ts';
import { moveTogether } from './diagram-together.ts';
import { fitWidth, zoomBy } from './diagram-zoom.ts';

// Draws the process diagram of <div class="diagram" data-xml="/…/diagram">. Without this script the
// page still says where the case stands. bpmn.io's mark stays visible, as its licence asks.

async function draw(frame: HTMLElement): Promise<NavigatedViewer | undefined> {
  const canvas = frame.querySelector<HTMLElement>('.diagram-canvas');
  const address = frame.dataset['xml'];
  if (!canvas || address === undefined) return undefined;
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
  return viewer;
}

function sayProblem(frame: HTMLElement, error: unknown): undefined {
  const sentence = document.createElement('p');
  sentence.className = 'diagram-problem';
  sentence.textContent = `${frame.dataset['problem'] ?? ''} ${error instanceof Error ? error.message : ''}`;
  frame.replaceChildren(sentence);
}

const drawn = [...document.querySelectorAll<HTMLElement>('.diagram[data-xml]')].map((frame) =>
  draw(frame).catch((error: unknown) => sayProblem(frame, error)),
);
void Promise.all(drawn).then((viewers) => moveTogether(viewers.filter((viewer) => viewer !== undefined)));
