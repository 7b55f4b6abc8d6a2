import { withoutGrouping } from './reading.ts';

// How identity numbers look on a screen. A NIK is shown whole only to who asked for it and was recorded.

/** `3375 **** **** 0001`; whatever is not 16 characters long is hidden altogether. */
export function maskNik(text: string): string {
  const digits = withoutGrouping(text);
  return digits.length === 16 ? `${digits.slice(0, 4)} **** **** ${digits.slice(12)}` : '****';
}

/** `3375 0117 0890 0001` */
export const displayNik = (text: string): string => withoutGrouping(text).replace(/(.{4})(?=.)/gsu, '$1 ');

/** `19860926 201505 1 001`; a text of another length stays as it is. */
export function displayNip(text: string): string {
  const digits = withoutGrouping(text);
  return /^\d{18}$/.test(digits) ? digits.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4') : text;
}
