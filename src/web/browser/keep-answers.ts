// A form whose questions depend on an answer is drawn again by the server. What was answered while that was
// under way is newer than what came back, so it is carried over, and the form is drawn once more if a
// question depends on it.

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export function keepAnswers(): void {
  let answers = new Map<string, string>();
  let newer: Control[] = [];

  document.addEventListener('htmx:beforeSwap', (event) => {
    if (!isForm(event.target)) return;
    answers = new Map(controls(event.target).map((control) => [nameOf(control), answerOf(control)]));
  });
  document.addEventListener('htmx:afterSwap', (event) => {
    if (!isForm(event.target)) return;
    newer = controls(event.target).filter(
      (control) => (answers.get(nameOf(control)) ?? answerOf(control)) !== answerOf(control),
    );
    for (const control of newer) answer(control, answers.get(nameOf(control)) ?? '');
  });
  document.addEventListener('htmx:afterSettle', (event) => {
    if (!isForm(event.target)) return;
    const asks = newer.find((control) => control.hasAttribute('hx-post'));
    newer = [];
    asks?.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

const isForm = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement && target.id === 'form-fields';

const controls = (fields: HTMLElement): Control[] =>
  [...fields.querySelectorAll<Control>('input[name], select[name], textarea[name]')].filter(
    (control) => control.type !== 'file' && control.type !== 'hidden',
  );

const isTicked = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox');

const nameOf = (control: Control): string =>
  isTicked(control) ? `${control.name}=${control.value}` : control.name;

const answerOf = (control: Control): string => (isTicked(control) ? String(control.checked) : control.value);

function answer(control: Control, value: string): void {
  if (isTicked(control)) control.checked = value === 'true';
  else control.value = value;
}
