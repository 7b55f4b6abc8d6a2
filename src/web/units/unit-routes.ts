import { paths } from '../paths.ts';
import { get, post, type Route } from '../route.ts';
import { changeUnitPage, closeUnitPage, reopenUnitPage, unitPage } from './unit-page.ts';
import { openUnitPage, unitsPage } from './units-page.ts';

// The part of the route table that administers the units of the organisation.

// prettier-ignore
export const unitRoutes: readonly Route[] = [
  get (paths.units.index,             unitsPage,      { needs: 'users.manage', audit: 'none' }),
  post(paths.units.index,             openUnitPage,   { needs: 'users.manage', audit: 'unit.opened' }),
  get (paths.units.one.pattern,       unitPage,       { needs: 'users.manage', audit: 'none' }),
  post(paths.units.one.pattern,       changeUnitPage, { needs: 'users.manage', audit: 'unit.changed' }),
  post(paths.units.closing.pattern,   closeUnitPage,  { needs: 'users.manage', audit: 'unit.closed' }),
  post(paths.units.reopening.pattern, reopenUnitPage, { needs: 'users.manage', audit: 'unit.reopened' }),
];
