/** Says once that the page is older than what it shows; the words stand in the page. */
export function showHint(): void {
  const status = document.querySelector<HTMLElement>('#live [role=status]');
  const words = status?.querySelector('template');
  if (!status || !words || status.querySelector('.live-hint')) return;
  status.append(words.content.cloneNode(true));
  const link = status.querySelector('a');
  if (link?.getAttribute('href') === '') link.href = location.pathname + location.search;
}
