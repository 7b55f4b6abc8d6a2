import { readOpening } from './editor/opening.ts';
import { openForm, type FormOpening } from './form-editor/open-form.ts';

// The editor of a form of a draft: <div class="editor"> with its tools, fields, findings and preview.

for (const frame of document.querySelectorAll<HTMLElement>('.editor'))
  openForm(frame, readOpening<FormOpening>(frame)).catch((error: unknown) => {
    const problem = frame.querySelector<HTMLElement>('.editor-notice');
    if (!problem) return;
    problem.hidden = false;
    problem.textContent = `${frame.dataset['problem'] ?? ''} ${error instanceof Error ? error.message : ''}`;
  });
