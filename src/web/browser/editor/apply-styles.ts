// The page forbids inline styles, and the libraries write some into their markup. The build renames these attributes
// to data-style (cli/assets/bundle-editor.ts); here they are applied by script, which the page allows to its own
// scripts. Nothing of a draft can get there: the renaming happens in the text of the libraries.

const renamed = '[data-style]';

export function applyStyles(within: Node): void {
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) applyBelow(node);
  }).observe(within, { childList: true, subtree: true });
  applyBelow(within);
}

function applyBelow(node: Node): void {
  if (!(node instanceof Element)) return;
  for (const element of [node, ...node.querySelectorAll(renamed)]) {
    const text = element.getAttribute('data-style');
    if (text !== null && (element instanceof HTMLElement || element instanceof SVGElement))
      element.style.cssText = text;
  }
}
