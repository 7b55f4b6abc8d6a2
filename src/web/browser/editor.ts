import { open } from './editor/open.ts';
import { readOpening, type DiagramOpening } from './editor/opening.ts';

// The BPMN editor of a draft: <div class="editor"> with its tools, drawing and panel.

for (const frame of document.querySelectorAll<HTMLElement>('.editor'))
  open(frame, readOpening<DiagramOpening>(frame)).catch((error: unknown) => {
    const problem = frame.querySelector<HTMLElement>('.editor-notice');
    if (!problem) return;
    problem.hidden = false;
    problem.textContent = `${frame.dataset['problem'] ?? ''} ${error instanceof Error ? error.message : ''}`;
  });
