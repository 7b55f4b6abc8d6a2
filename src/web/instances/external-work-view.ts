import { externalWorkOf, type ExternalWork } from '../../instances/views/external-work.ts';
import type { PageRequest } from '../page.ts';
import { shortInstant } from '../words/instants.ts';

/** One row for each piece of work that a program outside has, or may fetch. */
export async function externalWorkView(
  { services, now, locale, t }: PageRequest,
  instanceId: string,
  nameOf: (elementId: string) => string,
) {
  const standingOf = ({ lease, dueAt }: ExternalWork): string => {
    if (lease) return t('instances.external.until', { at: shortInstant(lease.until, locale) });
    if (dueAt > now) return t('instances.external.again', { at: shortInstant(dueAt, locale) });
    return t('instances.external.free');
  };
  const work = await externalWorkOf(services.database, instanceId, now);
  return work.map((one) => ({
    topic: one.topic,
    element: nameOf(one.elementId),
    worker: one.lease ? [one.lease.worker, one.lease.account].filter(Boolean).join(' · ') : '–',
    standing: standingOf(one),
    retries: String(one.retries),
    lastError: one.lastError?.split('\n')[0] ?? '–',
  }));
}
