import type { AssetPath } from './assets.ts';
import type { IconName } from './icons.ts';

// Icons stand beside words and are hidden from screen readers: the words say it.

export const iconMarkup =
  (asset: AssetPath) =>
  (name: IconName): string =>
    `<svg class="icon" aria-hidden="true" focusable="false"><use href="${asset('icons.svg')}#${name}"></use></svg>`;
