import { paths } from '../paths.ts';
import { get, post, type Route } from '../route.ts';
import { compareStandardPage } from './compare-standard-page.ts';
import { editStandardPage, publishStandardPage } from './edit-standard-page.ts';
import { serviceStandardPage, standardVersionPage } from './service-standard-page.ts';

// The part of the route table that shows and publishes the service standard.

// prettier-ignore
export const standardRoutes: readonly Route[] = [
  get (paths.serviceStandard,          serviceStandardPage, { needs: 'public', audit: 'none' }),
  get (paths.standardVersion.pattern,  standardVersionPage, { needs: 'public', audit: 'none' }),
  get (paths.standard.edit,            editStandardPage,    { needs: 'settings.manage', audit: 'none' }),
  post(paths.standard.edit,            publishStandardPage, { needs: 'settings.manage', audit: 'text.published' }),
  post(paths.standard.comparison,      compareStandardPage, { needs: 'settings.manage', audit: 'none' }),
];
