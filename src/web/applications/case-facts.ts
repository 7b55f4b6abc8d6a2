import type { Application } from '../../service/applications/application.ts';
import type { PageRequest } from '../page.ts';
import { wordsFor } from '../words/words.ts';

/** What the applicant sent, to check at a glance; the NIK masked, as on every screen. */
export function caseFacts(
  { locale, t }: PageRequest,
  application: Application,
  maskedNik: string | undefined,
) {
  const words = wordsFor(locale);
  return [
    { label: t('facts.ticket'), value: application.ticketNumber },
    { label: t('facts.agenda'), value: application.agendaNumber },
    { label: t('facts.applicant'), value: application.name },
    { label: t('applications.facts.nik'), value: maskedNik },
    { label: t('facts.nip'), value: application.nip && words.nip(application.nip) },
    { label: t('facts.unit'), value: application.unit },
    { label: t('facts.email'), value: application.email },
    { label: t('facts.phone'), value: application.phone },
    { label: t('facts.submittedAt'), value: words.instant(application.submittedAt) },
    { label: t('facts.effectiveOn'), value: words.date(application.effectiveOn) },
  ];
}
