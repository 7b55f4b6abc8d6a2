// Forms with files are sent by XMLHttpRequest, because only that tells how far it is; what comes back
// is shown as if the browser had sent the form. When it fails, the browser sends the form itself.

export function showUploadProgress(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-progress]'))
    form.addEventListener('submit', (event) => {
      if (event.defaultPrevented || !hasFiles(form)) return;
      event.preventDefault();
      send(form, event.submitter);
    });
}

const hasFiles = (form: HTMLFormElement): boolean =>
  [...form.querySelectorAll<HTMLInputElement>('input[type=file]')].some(
    (input) => (input.files?.length ?? 0) > 0,
  );

function send(form: HTMLFormElement, submitter: HTMLElement | null): void {
  const bar = document.createElement('progress');
  bar.className = 'upload-progress';
  bar.max = 1;
  bar.setAttribute('aria-label', form.dataset['progress'] ?? '');
  form.append(bar);

  const request = new XMLHttpRequest();
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    bar.value = total > 0 ? loaded / total : 0;
  });
  request.addEventListener('load', () => show(request));
  request.addEventListener('error', () => form.submit());
  request.open('POST', form.action);
  request.send(new FormData(form, submitter));
}

function show(request: XMLHttpRequest): void {
  const arrivedElsewhere = request.responseURL !== location.href && request.status < 400;
  if (arrivedElsewhere) return location.assign(request.responseURL);
  const page = new DOMParser().parseFromString(request.responseText, 'text/html');
  document.title = page.title;
  document.body.replaceWith(page.body);
  window.scrollTo(0, 0);
  document.querySelector<HTMLElement>('[data-focus]')?.focus();
  showUploadProgress();
}
