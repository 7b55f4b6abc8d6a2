// On a narrow screen the menu scrolls sideways, and where one is must not be out of sight. Only the
// menu is moved: scrollIntoView would move the page as well.

export function showCurrentEntry(): void {
  const menu = document.querySelector<HTMLElement>('.site-nav');
  const entry = menu?.querySelector<HTMLElement>('[aria-current]');
  if (!menu || !entry) return;
  const hidden = entry.getBoundingClientRect().right - menu.getBoundingClientRect().right;
  if (hidden > 0) menu.scrollLeft += hidden + 24;
}
