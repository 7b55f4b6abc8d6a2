import type { Translate } from '../services.ts';

/** Words of the editor are named by their English; what a catalogue does not have stays English. */
export const translator =
  (catalogue: Readonly<Record<string, string>>): Translate =>
  (text, values = {}) =>
    (Object.hasOwn(catalogue, text) ? (catalogue[text] ?? text) : text).replace(
      /\{([^}]+)\}/g,
      (placeholder, name: string) => values[name] ?? placeholder,
    );
