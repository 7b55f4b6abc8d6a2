import {
  certificatesOfHolder,
  type RegisteredCertificate,
} from '../../service/certificates/registered-certificate.ts';
import { runningRequests, type RunningRequest } from '../../service/certificates/running-requests.ts';
import { whyNotRenew } from '../../service/certificates/why-not-renew.ts';
import { whyNotRevoke } from '../../service/certificates/why-not-revoke.ts';
import { settingsOf } from '../../service/context.ts';
import { localDateOf } from '../../kernel/local-date.ts';
import { signedIn, type Page, type PageRequest } from '../page.ts';
import { paths } from '../paths.ts';
import { wordsFor } from '../words/words.ts';
import { certificateView, runningView } from './certificate-view.ts';

/** "Sertifikat saya": each with its days left, and what its holder may do about it today. */
export const ownCertificatesPage: Page = async (request) => {
  const { services, now, t } = request;
  const certificates = await certificatesOfHolder(services.database, signedIn(request).id, localDateOf(now));
  const { windowDays } = (await settingsOf(services.service)).renewal;
  const running = await runningRequests(
    services.database,
    certificates.map(({ id }) => id),
  );
  return {
    view: 'certificates/own',
    title: t('certificates.own.title'),
    locals: {
      certificates: certificates.map((certificate) => ({
        ...certificateView(request, certificate),
        ...offersOf(request, certificate, running, windowDays),
      })),
    },
  };
};

function offersOf(
  request: PageRequest,
  certificate: RegisteredCertificate,
  running: readonly RunningRequest[],
  windowDays: number,
) {
  const { t, locale } = request;
  const obstacle = whyNotRenew(certificate, running, windowDays);
  const address = { certificateId: certificate.id };
  return {
    running: running
      .filter(({ certificateId }) => certificateId === certificate.id)
      .map((each) => runningView(request, each)),
    note:
      obstacle?.kind === 'too-early'
        ? t('certificates.own.tooEarly', { from: wordsFor(locale).longDate(obstacle.from) })
        : obstacle?.kind === 'expired'
          ? t('certificates.own.expired')
          : undefined,
    links: {
      renew: obstacle === undefined ? paths.certificates.renewal(address) : undefined,
      applyAnew: obstacle?.kind === 'expired' ? paths.applications.new : undefined,
      revoke:
        whyNotRevoke(certificate, running) === undefined ? paths.certificates.revocation(address) : undefined,
    },
  };
}
