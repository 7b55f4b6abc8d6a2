import { profileOf } from '../../identity/profile-of.ts';
import { kindsFor, type ChosenKind } from '../../service/outbox/notice-kinds.ts';
import { chooseMails, unwantedMailsOf } from '../../service/outbox/unwanted-mails.ts';
import { signedIn, type Page, type PageRequest } from '../page.ts';
import { paths } from '../paths.ts';

// One's own account: what is known of oneself, where the rest is, and which notices come as mail.

export const ownAccountPage: Page = async (request) => {
  const { services, t } = request;
  const actor = signedIn(request);
  const profile = await profileOf(services.database, actor.id);
  const unwanted = await unwantedMailsOf(services.database, actor.id);
  return {
    view: 'account/account',
    title: t('account.title'),
    locals: {
      facts: [
        { label: t('people.fields.name'), value: actor.name },
        { label: t('people.fields.username'), value: actor.username },
        { label: t('people.fields.email'), value: profile?.email },
        { label: t('people.fields.nip'), value: profile?.nip },
        { label: t('people.fields.unit'), value: profile?.unit },
        { label: t('people.fields.roles'), value: actor.roles.map((role) => t(`roles.${role}`)).join(', ') },
      ],
      kinds: offeredTo(request).map((kind) => ({ kind, isWanted: !unwanted.includes(kind) })),
      email: profile?.email,
      sendsMail: services.service.smtpUrl !== undefined,
    },
  };
};

export const chooseMailsPage: Page = async (request) => {
  const { services, body, t } = request;
  const wanted = [body['mail'] ?? []].flat();
  await chooseMails(services, signedIn(request), offeredTo(request), wanted);
  return { redirect: paths.account.own, flash: { tone: 'done', text: t('account.mailsChosen') } };
};

function offeredTo(request: PageRequest): ChosenKind[] {
  const { roles } = signedIn(request);
  return kindsFor(
    roles.includes('pemohon'),
    roles.some((role) => role !== 'pemohon'),
  );
}
