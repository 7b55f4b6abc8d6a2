import type { ServiceContext } from '../context.ts';

/** Where holders see their certificates; the same address stands in the site's paths. */
export const certificatePagePath = '/certificates/mine';

/** For messages that leave the program. */
export const certificatePage = ({ baseUrl = '' }: ServiceContext): string =>
  `${baseUrl}${certificatePagePath}`;
