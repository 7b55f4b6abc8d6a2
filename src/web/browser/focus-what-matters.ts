/** A page that came back with problems starts at the problems. */
export function focusWhatMatters(): void {
  document.querySelector<HTMLElement>('[data-focus]')?.focus();
}
