import type { Application } from '../../service/applications/application.ts';
import type { PageRequest } from '../page.ts';
import { wordsFor } from '../words/words.ts';

// The facts of a case that whoever works on it needs beside the form. The NIK is not among them: it is
// opened on its own, with a reason, and recorded.

export function applicationFacts(application: Application, { locale, t }: PageRequest) {
  const words = wordsFor(locale);
  const text = (key: string) => {
    const value = application.content[key];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  };
  return [
    { label: t('facts.ticket'), value: application.ticketNumber },
    { label: t('facts.agenda'), value: application.agendaNumber },
    { label: t('facts.applicant'), value: application.name },
    { label: t('facts.nip'), value: application.nip && words.nip(application.nip) },
    { label: t('facts.employment'), value: t(`employment.${application.employment}`) },
    { label: t('facts.position'), value: text('jabatan') },
    { label: t('facts.rank'), value: text('pangkatGolongan') },
    { label: t('facts.unit'), value: application.unit },
    { label: t('facts.email'), value: application.email },
    { label: t('facts.phone'), value: application.phone },
    { label: t('facts.system'), value: text('sistem') },
    { label: t('facts.use'), value: text('kegunaan') },
    {
      label: t('facts.superior'),
      value: [text('atasanNama'), text('atasanJabatan')].filter(Boolean).join(', '),
    },
    { label: t('facts.submittedAt'), value: words.instant(application.submittedAt) },
    { label: t('facts.effectiveOn'), value: words.date(application.effectiveOn) },
  ];
}
