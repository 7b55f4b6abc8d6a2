import { Rejection } from '../../kernel/rejection.ts';
import { registeredCertificate } from '../../service/certificates/registered-certificate.ts';
import { runningRequests } from '../../service/certificates/running-requests.ts';
import { whyNotRevoke } from '../../service/certificates/why-not-revoke.ts';
import { localDateOf } from '../../kernel/local-date.ts';
import { signedIn, type Page } from '../page.ts';
import { paths } from '../paths.ts';
import { wordsFor } from '../words/words.ts';
import { certificateView, runningView } from './certificate-view.ts';

/** One certificate for the office: whose it is, where it came from, what runs about it. */
export const certificatePage: Page = async (request) => {
  const { services, params, now, locale, t } = request;
  const certificateId = params['certificateId'] ?? '';
  const certificate = await registeredCertificate(services.database, certificateId, localDateOf(now));
  if (!certificate) throw new Rejection('not-found', `open certificate ${certificateId}`, 'there is none');
  const running = await runningRequests(services.database, [certificateId]);
  const mayRevoke =
    signedIn(request).can('certificates.revoke') && whyNotRevoke(certificate, running) === undefined;
  return {
    about: { concerns: [certificate.holderId] },
    view: 'certificates/certificate',
    title: t('certificates.one.title', { serial: certificate.serialNumber }),
    locals: {
      certificate: certificateView(request, certificate),
      running: running.map((each) => runningView(request, each)),
      holder: [
        { label: t('facts.applicant'), value: certificate.holder },
        { label: t('facts.nip'), value: certificate.nip && wordsFor(locale).nip(certificate.nip) },
        { label: t('facts.unit'), value: certificate.unit },
        { label: t('facts.email'), value: certificate.email },
        {
          label: t('facts.ticket'),
          value: certificate.ticketNumber,
          href: paths.applications.one({ ticket: certificate.ticketNumber }),
        },
      ],
      revokeHref: mayRevoke ? paths.certificates.revocation({ certificateId }) : undefined,
    },
  };
};
