import type { ServiceContext } from '../context.ts';

/** Where whoever is told of a case finds what they may see of it; the same address stands in the site's paths. */
export const casePagePath = '/notifications/cases/';

/** For messages that leave the program; undefined where its address is not known. */
export const casePage = ({ baseUrl }: ServiceContext, instanceId: string): string | undefined =>
  baseUrl === undefined ? undefined : `${baseUrl.replace(/\/+$/, '')}${casePagePath}${instanceId}`;
