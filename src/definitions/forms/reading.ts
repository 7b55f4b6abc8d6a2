import type { Json } from '../../engine/variables.ts';
import type { Locale } from './component.ts';
import type { Messages } from './messages.ts';

// What became of one typed text: a value, or a sentence that says how to mend it.

export type Reading = { value: Json; mend?: undefined } | { value?: undefined; mend: string };

export interface Asking {
  label: string;
  locale: Locale;
  say: Messages;
}

export const accepted = (value: Json): Reading => ({ value });
export const refused = (mend: string): Reading => ({ mend });
