import type { RegisteredCertificate } from '../../service/certificates/registered-certificate.ts';
import type { RunningRequest } from '../../service/certificates/running-requests.ts';
import { isApplicationKind } from '../../service/applications/application-kind.ts';
import type { PageRequest } from '../page.ts';
import { paths } from '../paths.ts';
import { wordsFor } from '../words/words.ts';

// A certificate as its holder and the office read it: its state in words, what was stated in it, what runs.

/** Near its end it is said in amber, not only by the number. */
const soonDays = 30;

export function certificateView(request: PageRequest, certificate: RegisteredCertificate) {
  const { t } = request;
  const { state, daysLeft } = certificate;
  const isSoon = state === 'active' && daysLeft <= soonDays;
  return {
    ...certificate,
    stateText: t(`certificates.states.${state}`),
    tone: isSoon ? 'risk' : { active: 'done', superseded: 'quiet', revoked: 'late', expired: 'late' }[state],
    daysText: state === 'active' ? daysInWords(request, daysLeft) : undefined,
    facts: factsOf(request, certificate),
  };
}

export const daysInWords = ({ t }: PageRequest, daysLeft: number): string =>
  daysLeft === 0 ? t('certificates.lastDay') : t('certificates.daysLeft', { count: daysLeft });

function factsOf(request: PageRequest, certificate: RegisteredCertificate) {
  const { locale, t } = request;
  const words = wordsFor(locale);
  const { revokedOn, revokedFor, successor } = certificate;
  return [
    { label: t('applications.certificate.serialNumber'), value: certificate.serialNumber },
    { label: t('applications.certificate.issuer'), value: certificate.issuer },
    { label: t('applications.certificate.validFrom'), value: words.longDate(certificate.validFrom) },
    { label: t('applications.certificate.validUntil'), value: words.longDate(certificate.validUntil) },
    { label: t('certificates.facts.revokedOn'), value: revokedOn && words.longDate(revokedOn) },
    { label: t('certificates.facts.revokedFor'), value: revokedFor },
    { label: t('certificates.facts.successor'), value: successor },
  ];
}

export const runningView = (
  { t, actor }: PageRequest,
  { kind, ticketNumber, requestedBy }: RunningRequest,
) => ({
  withdrawal:
    kind === 'pencabutan' && requestedBy === actor?.id
      ? paths.applications.withdrawal({ ticket: ticketNumber })
      : undefined,
  text: t('certificates.running', {
    kind: t(`applications.kinds.${isApplicationKind(kind) ? kind : 'baru'}`),
    ticket: ticketNumber,
  }),
  href: paths.applications.one({ ticket: ticketNumber }),
});
