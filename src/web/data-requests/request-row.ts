import type { DataRequest } from '../../service/data-requests/data-request.ts';
import type { PageRequest } from '../page.ts';
import { paths } from '../paths.ts';
import { limitBadge } from './limit-badge.ts';

/** Where a request stands, and until when: for the person and for the office alike. */
export const requestRow = (request: PageRequest, asked: DataRequest) => ({
  number: asked.number,
  href: paths.dataRequests.one({ number: asked.number }),
  kind: request.t(`dataRequests.kinds.${asked.kind}.title`),
  standing: request.t(`dataRequests.standing.${asked.outcome ?? 'open'}`),
  submittedAt: asked.submittedAt,
  closedAt: asked.closedAt,
  deadline: limitBadge(request, asked),
});
