import { Rejection } from '../../kernel/rejection.ts';
import { renewable, startRenewal } from '../../service/renewals/start-renewal.ts';
import { signedIn, type Page } from '../page.ts';
import { paths } from '../paths.ts';
import { wordsFor } from '../words/words.ts';
import { certificateView } from './certificate-view.ts';

// Starting a renewal: what it is about and what comes next, then one button. Too early says from when; expired
// leads to a new application.

export const renewalPage: Page = async (request) => {
  const { services, params, locale, t } = request;
  const certificateId = params['certificateId'] ?? '';
  const { certificate, obstacle } = await renewable(services.service, signedIn(request), certificateId);
  if (obstacle?.kind === 'expired')
    return {
      redirect: paths.applications.new,
      flash: { tone: 'note', text: t('certificates.own.expired') },
    };
  if (obstacle?.kind === 'too-early') {
    const text = t('certificates.own.tooEarly', { from: wordsFor(locale).longDate(obstacle.from) });
    return { redirect: paths.certificates.own, flash: { tone: 'note', text } };
  }
  if (obstacle)
    throw new Rejection('conflict', `renew certificate ${certificate.serialNumber}`, obstacle.kind);
  return {
    view: 'certificates/renewal',
    title: t('certificates.renewal.title'),
    locals: {
      certificate: certificateView(request, certificate),
      links: { send: paths.certificates.renewal({ certificateId }), back: paths.certificates.own },
    },
  };
};

export const renew: Page = async (request) => {
  const { services, params, locale, t } = request;
  const asked = { certificateId: params['certificateId'] ?? '', locale };
  const { ticketNumber } = await startRenewal(services.service, signedIn(request), asked);
  return {
    redirect: paths.applications.one({ ticket: ticketNumber }),
    flash: { tone: 'done', text: t('certificates.renewal.started', { ticket: ticketNumber }) },
  };
};
