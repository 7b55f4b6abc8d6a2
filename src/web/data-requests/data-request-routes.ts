import { exportPage } from '../own-data/export-page.ts';
import { ownDataPage, revealOwnNik } from '../own-data/own-data-page.ts';
import { paths } from '../paths.ts';
import { get, post, type Route } from '../route.ts';
import { newRequestPage, requestFieldsPage, submitRequestPage } from './new-request-page.ts';
import { requestListPage } from './request-list-page.ts';
import { requestPage } from './request-page.ts';

// The rows of the route table for what the law gives everybody whose data are kept (UU 27/2022).

// prettier-ignore
export const dataRequestRoutes: readonly Route[] = [
  // One's own data; nikOf records each look at a whole NIK itself.
  get (paths.ownData.page,               ownDataPage,       { needs: 'signed-in', audit: 'none' }),
  get (paths.ownData.export,             exportPage,        { needs: 'signed-in', audit: 'own-data.exported' }),
  post(paths.ownData.nik.pattern,        revealOwnNik,      { needs: 'signed-in', audit: 'nik.read' }),
  get (paths.dataRequests.new,           newRequestPage,    { needs: 'signed-in', audit: 'none' }),
  post(paths.dataRequests.fields,        requestFieldsPage, { needs: 'signed-in', audit: 'none' }),
  get (paths.dataRequests.index,         requestListPage,   { needs: 'data-requests.see', audit: 'data-requests.listed' }),
  post(paths.dataRequests.index,         submitRequestPage, { needs: 'signed-in', audit: 'data-request.submitted' }),
  get (paths.dataRequests.one.pattern,   requestPage,       { needs: 'signed-in', audit: 'data-request.read' }),
];
