import { breachRoutes } from '../breaches/breach-routes.ts';
import { liftHoldPage, setHoldPage } from '../holds/hold.ts';
import { paths } from '../paths.ts';
import { get, post, type Route } from '../route.ts';
import { disposalPage, excludePage, includePage, protocolPage } from './disposal-page.ts';
import { disposalsPage, requestDisposalPage } from './disposals-page.ts';

// The rows of the route table that are about personal data as a keeper of them sees them: what is kept, what is
// destroyed, and what went wrong.

// prettier-ignore
export const disposalRoutes: readonly Route[] = [
  get (paths.disposals.index,              disposalsPage,        { needs: 'disposals.see', audit: 'none' }),
  post(paths.disposals.index,              requestDisposalPage,  { needs: 'disposals.request', audit: 'disposal.requested' }),
  get (paths.disposals.one.pattern,        disposalPage,         { needs: 'disposals.see', audit: 'disposal.read' }),
  get (paths.disposals.protocol.pattern,   protocolPage,         { needs: 'disposals.see', audit: 'disposal.exported' }),
  post(paths.disposals.exclusion.pattern,  excludePage,          { needs: 'disposals.review', audit: 'disposal.item-excluded' }),
  post(paths.disposals.inclusion.pattern,  includePage,          { needs: 'disposals.review', audit: 'disposal.item-included' }),
  post(paths.instances.hold.pattern,       setHoldPage,          { needs: 'holds.manage', audit: 'legal-hold.set' }),
  post(paths.instances.holdLifting.pattern, liftHoldPage,        { needs: 'holds.manage', audit: 'legal-hold.lifted' }),
  ...breachRoutes,
];
