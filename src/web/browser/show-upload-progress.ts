import { isDownload } from './is-download.ts';
import { showPage } from './show-page.ts';

// Forms with files (<form data-progress="what is happening">) are sent by XMLHttpRequest, because only
// that tells how far it is; what comes back is shown as if the browser had sent the form. When the
// connection fails, the browser sends the form itself and says what is wrong.

const sending = new WeakSet<HTMLFormElement>();

export function showUploadProgress(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.dataset['progress'] === undefined) return;
    if (event.defaultPrevented || isDownload(event) || !hasFiles(form)) return;
    event.preventDefault();
    if (sending.has(form)) return;
    sending.add(form);
    send(form, event.submitter);
  });
}

const hasFiles = (form: HTMLFormElement): boolean =>
  [...form.querySelectorAll<HTMLInputElement>('input[type=file]')].some(
    (input) => (input.files?.length ?? 0) > 0,
  );

function send(form: HTMLFormElement, submitter: HTMLElement | null): void {
  const bar = progressBar(form);
  const request = new XMLHttpRequest();
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    bar.value = total > 0 ? loaded / total : 0;
  });
  request.addEventListener('load', () => {
    bar.remove();
    sending.delete(form);
    showPage(request.responseText, request.status < 400 ? request.responseURL : location.href);
  });
  request.addEventListener('error', () => form.submit());
  request.open('POST', submitter?.getAttribute('formaction') ?? form.action);
  request.send(new FormData(form, submitter));
}

function progressBar(form: HTMLFormElement): HTMLProgressElement {
  const bar = document.createElement('progress');
  bar.className = 'upload-progress';
  bar.max = 1;
  bar.setAttribute('aria-label', form.dataset['progress'] ?? '');
  form.append(bar);
  return bar;
}
