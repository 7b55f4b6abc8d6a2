import type { ServiceSettings } from '../settings.ts';

/** Where papers are signed: the city without the word "Kota". */
export const placeOf = ({ institution }: ServiceSettings): string =>
  institution.city.replace(/^(Kota|Kabupaten)\s+/u, '');
