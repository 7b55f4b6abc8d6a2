import { paths } from '../paths.ts';
import { get, post, type Route } from '../route.ts';
import { migrationPage, pausePage, resumePage, undoPage } from './migration-page.ts';
import { checkPlan, orderPage, planPage } from './plan-page.ts';

// The part of the route table by which running cases are moved to another version of their process.

// prettier-ignore
export const migrationRoutes: readonly Route[] = [
  get (paths.processes.migration.pattern,      planPage,      { needs: 'definitions.deploy', audit: 'none' }),
  post(paths.processes.migration.pattern,      checkPlan,     { needs: 'definitions.deploy', audit: 'none' }),
  post(paths.processes.migrationOrder.pattern, orderPage,     { needs: 'definitions.deploy', audit: 'migration.ordered' }),
  get (paths.migrations.one.pattern,           migrationPage, { needs: 'definitions.deploy', audit: 'none' }),
  post(paths.migrations.pause.pattern,         pausePage,     { needs: 'definitions.deploy', audit: 'migration.paused' }),
  post(paths.migrations.resumption.pattern,    resumePage,    { needs: 'definitions.deploy', audit: 'migration.resumed' }),
  post(paths.migrations.undoing.pattern,       undoPage,      { needs: 'definitions.deploy', audit: 'instance.led-back' }),
];
