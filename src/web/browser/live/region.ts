import htmx from 'htmx.org';

// One part of a page that is replaced while somebody may be reading it: focus, opened details and the place
// they scrolled to stay.

/** As the server sent it: scripts and people change what is on screen. */
const sent = new WeakMap<Element, string>();

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Whether something is being written in it, or was written and not sent yet. */
export const isInUse = (region: HTMLElement): boolean =>
  [...region.querySelectorAll<Control>('input:not([type=hidden]), textarea, select')].some(
    (control) => control === document.activeElement || isChanged(control),
  );

function isChanged(control: Control): boolean {
  if (control instanceof HTMLSelectElement)
    return (
      [...control.options].some((option) => option.selected !== option.defaultSelected) &&
      control.value !== ''
    );
  if (control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type))
    return control.checked !== control.defaultChecked;
  return control.value !== control.defaultValue;
}

export function replaceRegion(region: HTMLElement, fresh: HTMLElement): void {
  const html = fresh.outerHTML;
  if ((sent.get(region) ?? region.outerHTML) === html) return;
  sent.set(fresh, html);
  const focused = region.contains(document.activeElement) ? document.activeElement : null;
  const place = focused && sameIn(region, focused);
  keepOpen(region, fresh);
  const scrolled = scrollBoxes(region).map((box) => box.scrollTop);
  region.replaceWith(fresh);
  htmx.process(fresh);
  scrollBoxes(fresh).forEach((box, index) => (box.scrollTop = scrolled[index] ?? 0));
  if (focused) focusAgain(fresh, place);
}

const scrollBoxes = (within: HTMLElement) => [...within.querySelectorAll('.scroll-box')];

/** Details that were opened stay open: they are the same where their headings are, but for numbers. */
function keepOpen(region: HTMLElement, fresh: HTMLElement): void {
  const headed = (within: HTMLElement) =>
    [...within.querySelectorAll('details')].map(
      (details) =>
        [(details.querySelector('summary')?.textContent ?? '').replace(/\d+/g, ''), details] as const,
    );
  const before = new Map(headed(region));
  for (const [heading, details] of headed(fresh)) details.open = before.get(heading)?.open ?? details.open;
}

/** How to find an element in the part that takes the place of its own: by id, by link, or by what it sends. */
function sameIn(region: HTMLElement, element: Element): string | undefined {
  const by = (selector: string) => (region.querySelectorAll(selector)[0] === element ? selector : undefined);
  if (element.id !== '') return `#${CSS.escape(element.id)}`;
  const href = element.getAttribute('href');
  if (href !== null) return by(`a[href="${CSS.escape(href)}"]`);
  const action = element.closest('form')?.getAttribute('action');
  return typeof action === 'string' ? by(`form[action="${CSS.escape(action)}"] button`) : undefined;
}

/** Where it is no longer there, the part itself has the focus: the keyboard goes on from here, not from the top. */
function focusAgain(fresh: HTMLElement, place: string | undefined | null): void {
  const same = place ? fresh.parentElement?.querySelector<HTMLElement>(place) : undefined;
  if (same) return same.focus({ preventScroll: true });
  fresh.tabIndex = -1;
  fresh.focus({ preventScroll: true });
}
