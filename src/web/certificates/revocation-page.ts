import { whyNotRevoke } from '../../service/certificates/why-not-revoke.ts';
import { runningRequests } from '../../service/certificates/running-requests.ts';
import type { RegisteredCertificate } from '../../service/certificates/registered-certificate.ts';
import { settingsOf } from '../../service/context.ts';
import { reasonInWords } from '../../service/revocations/reason-words.ts';
import {
  isOfficeReason,
  isUrgentReason,
  reasonsFor,
  revocable,
  startRevocation,
} from '../../service/revocations/start-revocation.ts';
import { Rejection, type Problem } from '../../kernel/rejection.ts';
import { signedIn, textOf, type Page, type PageRequest, type Reply } from '../page.ts';
import { paths } from '../paths.ts';
import { reasonIn, reasonMaxLength } from '../access/reason.ts';
import { certificateView } from './certificate-view.ts';

// Asking for a revocation: what will happen, then a reason from the office's list, then it is sent.

const onBehalfMaxLength = 200;

export const revocationPage: Page = async (request) => {
  const certificate = await asked(request);
  return { ...(await show(request, certificate)), about: { concerns: [certificate.holderId] } };
};

export const revoke: Page = async (request) => {
  const { services, body, locale, t } = request;
  const actor = signedIn(request);
  const certificate = await asked(request);
  const isOwn = certificate.holderId === actor.id;
  const typed = {
    reason: textOf(body, 'cause'),
    explanation: reasonIn(body),
    onBehalf: isOwn ? '' : textOf(body, 'onBehalf').trim(),
  };
  const problems = await problemsIn(request, certificate, typed);
  if (problems.length > 0) return show(request, certificate, problems);
  const input = { certificateId: certificate.id, ...typed, locale };
  const { ticketNumber } = await startRevocation(services.service, actor, input);
  return {
    redirect: isOwn
      ? paths.applications.one({ ticket: ticketNumber })
      : paths.certificates.one({ certificateId: certificate.id }),
    flash: { tone: 'done', text: t('certificates.revocation.sent', { ticket: ticketNumber }) },
  };
};

const asked = ({ services, params, actor }: PageRequest): Promise<RegisteredCertificate> => {
  if (!actor) throw new Error('A revocation is asked for by somebody who has signed in');
  return revocable(services.service, actor, params['certificateId'] ?? '');
};

async function problemsIn(
  request: PageRequest,
  certificate: RegisteredCertificate,
  typed: { reason: string; explanation: string; onBehalf: string },
): Promise<Problem[]> {
  const { services, t } = request;
  const settings = await settingsOf(services.service);
  const problems: Problem[] = [];
  const refuse = (field: string, key: string) =>
    problems.push({ field, message: t(`certificates.revocation.${key}`) });
  if (!reasonsFor(settings, certificate, signedIn(request)).includes(typed.reason))
    refuse('cause', 'causeNeeded');
  if (typed.explanation === '') refuse('reason', 'explanationNeeded');
  if (typed.explanation.length > reasonMaxLength) refuse('reason', 'explanationTooLong');
  const isForOffice = isOfficeReason(settings, typed.reason);
  if ((isForOffice && typed.onBehalf === '') || typed.onBehalf.length > onBehalfMaxLength)
    refuse('onBehalf', 'onBehalfNeeded');
  return problems;
}

async function show(
  request: PageRequest,
  certificate: RegisteredCertificate,
  problems: readonly Problem[] = [],
): Promise<Reply> {
  const { services, body, t } = request;
  const actor = signedIn(request);
  const obstacle = whyNotRevoke(certificate, await runningRequests(services.database, [certificate.id]));
  if (obstacle)
    throw new Rejection('conflict', `revoke certificate ${certificate.serialNumber}`, obstacle.kind);
  const settings = await settingsOf(services.service);
  const isOwn = certificate.holderId === actor.id;
  const address = { certificateId: certificate.id };
  return {
    view: 'certificates/revocation',
    title: t('certificates.revocation.title'),
    status: problems.length > 0 ? 422 : 200,
    locals: {
      certificate: certificateView(request, certificate),
      isOwn,
      reasons: reasonsFor(settings, certificate, actor).map((reason) => ({
        reason,
        words: reasonInWords(settings, reason, request.locale),
        isUrgent: isUrgentReason(settings, reason),
      })),
      hours: settings.revocation.urgentServiceHours,
      typed: { cause: textOf(body, 'cause'), reason: reasonIn(body), onBehalf: textOf(body, 'onBehalf') },
      wrong: Object.fromEntries(problems.map(({ field, message }) => [field, message])),
      problems: problems.map((problem) => ({ ...problem, href: `#${problem.field}` })),
      ...{ reasonMaxLength, onBehalfMaxLength },
      links: {
        send: paths.certificates.revocation(address),
        back: isOwn ? paths.certificates.own : paths.certificates.one(address),
      },
    },
  };
}
