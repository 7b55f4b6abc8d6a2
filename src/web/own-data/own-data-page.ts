import { localDateOf } from '../../kernel/local-date.ts';
import { nikOf } from '../../service/applications/nik-of.ts';
import { applicationOf } from '../../service/applications/application.ts';
import { displayNik } from '../../service/identity-numbers/display.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { ownDataOf, type Account } from '../../service/own-data/own-data.ts';
import { dataRequestKinds } from '../../service/data-requests/data-request.ts';
import { requestRow } from '../data-requests/request-row.ts';
import { signedIn, type Page, type PageRequest, type Reply } from '../page.ts';
import { paths } from '../paths.ts';
import { wordsFor } from '../words/words.ts';
import { accessLogView } from './access-log-view.ts';
import { applicationView, certificateRow, complaintView } from './stored-views.ts';

// "Data saya": what is stored about the person who reads it, who looked at it, and what they may ask about it.

export const ownDataPage: Page = (request) => showOwnData(request);

/** The page with one NIK whole, this once; the look is recorded like everybody's. */
export const revealOwnNik: Page = async (request) => {
  const { services, params } = request;
  const actor = signedIn(request);
  const ticketNumber = params['ticket'] ?? '';
  const application = await applicationOf(services.database, { ticketNumber });
  if (application?.applicantId !== actor.id)
    throw new Rejection('not-found', `read the NIK of ${ticketNumber}`, 'there is none for you');
  const nik = displayNik(await nikOf(services.service, actor, application.id));
  return showOwnData(request, { ticketNumber, nik });
};

async function showOwnData(
  request: PageRequest,
  revealed?: { ticketNumber: string; nik: string },
): Promise<Reply> {
  const { services, now, t } = request;
  const actor = signedIn(request);
  const own = await ownDataOf(services.database, actor.id, localDateOf(now));
  const applications = [];
  for (const application of own.applications)
    applications.push(await applicationView(request, application, revealed));
  return {
    view: 'own-data/own-data',
    title: t('ownData.title'),
    locals: {
      account: accountFacts(request, own.account),
      applications,
      certificates: own.certificates.map((each) => certificateRow(request, each)),
      complaints: own.complaints.map((each) => complaintView(request, each)),
      requests: own.requests.map((each) => requestRow(request, each)),
      kinds: dataRequestKinds.map((kind) => ({ kind, href: `${paths.dataRequests.new}?kind=${kind}` })),
      log: await accessLogView(request),
    },
  };
}

function accountFacts(request: PageRequest, account: Account | undefined) {
  const { t } = request;
  const { roles } = signedIn(request);
  return [
    { label: t('people.fields.name'), value: account?.name },
    { label: t('people.fields.username'), value: account?.username },
    { label: t('people.fields.email'), value: account?.email },
    {
      label: t('people.fields.nip'),
      value: account?.nip ? wordsFor(request.locale).nip(account.nip) : undefined,
    },
    { label: t('people.fields.unit'), value: account?.unit ?? undefined },
    { label: t('people.fields.roles'), value: roles.map((role) => t(`roles.${role}`)).join(', ') },
  ];
}
