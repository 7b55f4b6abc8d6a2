import type { Application } from '../../service/applications/application.ts';
import { withdrawable, withdrawApplication } from '../../service/applications/withdraw-application.ts';
import { signedIn, textOf, type Page, type PageRequest, type Reply } from '../page.ts';
import { paths } from '../paths.ts';
import { reasonIn, reasonMaxLength } from '../access/reason.ts';

// Taking an application back: first a page that says what will happen, then, with a reason, it happens.

/** What this asks before it withdraws. */
export const withdrawalPage: Page = async (request) =>
  showWithdrawal(request, await applicationToWithdraw(request));

export const withdraw: Page = async (request) => {
  const { services, body, t } = request;
  const application = await applicationToWithdraw(request);
  const reason = reasonIn(body);
  if (reason === '') return showWithdrawal(request, application, t('applications.withdrawal.reasonNeeded'));
  if (reason.length > reasonMaxLength)
    return showWithdrawal(request, application, t('applications.withdrawal.reasonTooLong'));
  const key = { ticketNumber: application.ticketNumber };
  await withdrawApplication(services.service, signedIn(request), key, reason);
  return {
    redirect: paths.applications.one({ ticket: application.ticketNumber }),
    flash: { tone: 'done', text: t('applications.withdrawal.done') },
  };
};

const applicationToWithdraw = (request: PageRequest): Promise<Application> =>
  withdrawable(request.services.service, signedIn(request), {
    ticketNumber: request.params['ticket'] ?? '',
  });

function showWithdrawal(request: PageRequest, application: Application, error?: string): Reply {
  const ticket = application.ticketNumber;
  return {
    view: 'applications/withdrawal',
    title: request.t('applications.withdrawal.title'),
    status: error === undefined ? 200 : 422,
    locals: {
      ticket,
      consequences: consequencesOf(request, application),
      error,
      reason: textOf(request.body, 'reason'),
      reasonMaxLength,
      problems: error === undefined ? [] : [{ href: '#reason', message: error }],
      links: {
        back: paths.applications.one({ ticket }),
        withdrawal: paths.applications.withdrawal({ ticket }),
      },
    },
  };
}

const consequences: Readonly<Record<string, readonly string[]>> = {
  baru: ['1', '2', '3', '4'],
  pembaruan: ['1', '2', '3', '4'],
  pencabutan: ['1', '2', '3'],
};

const consequencesOf = ({ t }: PageRequest, { kind }: Application): string[] =>
  (consequences[kind] ?? []).map((number) => t(`applications.withdrawal.consequences.${kind}.${number}`));
