import { record } from '../../history/record.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import type { PageRequest, Reply } from '../page.ts';
import type { Route } from '../route.ts';

// The trace of a read that concerns personal data: who opened what, when. Written before the page is
// sent, so that nothing is shown that left no trace.

export async function auditRead(route: Route, request: PageRequest, reply: Reply): Promise<void> {
  if (route.audit === 'none' || 'redirect' in reply) return;
  const { documentId, ...about } = reply.about ?? {};
  await inTransaction(request.services.database, (tx) =>
    record(tx, {
      type: route.audit,
      at: request.now,
      ...about,
      ...(request.actor ? { actorId: request.actor.id } : {}),
      content: { ...request.params, ...(documentId === undefined ? {} : { documentId }) },
    }),
  );
}
