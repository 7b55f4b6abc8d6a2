import { applicationOf } from '../../service/applications/application.ts';
import { isCorrectable } from '../../service/data-requests/correctable.ts';
import { currentValue } from '../../service/data-requests/current-value.ts';
import type { DataRequest } from '../../service/data-requests/data-request.ts';
import type { PageRequest } from '../page.ts';
import { paths } from '../paths.ts';
import { wordsFor } from '../words/words.ts';

/** What was asked, with what is stored now beside what is wanted. */
export async function requestFacts(request: PageRequest, asked: DataRequest) {
  const { services, locale, t } = request;
  const { database } = services;
  const words = wordsFor(locale);
  const { applicationId, field } = asked;
  const application =
    applicationId === undefined ? undefined : await applicationOf(database, { applicationId });
  const ticket = application?.ticketNumber;
  const shown = (value: string | undefined) => (value && field?.endsWith('.nip') ? words.nip(value) : value);
  const former = asked.closedAt ? asked.formerValue : await currentValue(database, asked);
  return [
    { label: t('dataRequests.facts.number'), value: asked.number },
    { label: t('dataRequests.facts.kind'), value: t(`dataRequests.kinds.${asked.kind}.title`) },
    { label: t('dataRequests.facts.submittedAt'), value: words.instant(asked.submittedAt) },
    { label: t('dataRequests.facts.dueAt'), value: words.instant(asked.dueAt) },
    {
      label: t('dataRequests.facts.application'),
      value: ticket,
      ...(ticket !== undefined && { href: paths.applications.one({ ticket }) }),
    },
    {
      label: t('dataRequests.facts.field'),
      value: isCorrectable(field) ? t(`dataRequests.fields.${field.replace('.', '-')}`) : undefined,
    },
    {
      label: t(asked.closedAt ? 'dataRequests.facts.former' : 'dataRequests.facts.current'),
      value: shown(former),
    },
    { label: t('dataRequests.facts.wanted'), value: shown(asked.wantedValue) },
    { label: t('dataRequests.facts.reason'), value: asked.reason },
    {
      label: t('dataRequests.facts.deletion'),
      value: asked.wantsDeletion ? t('dataRequests.facts.deletionWanted') : undefined,
    },
  ];
}
