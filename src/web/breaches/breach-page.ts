import { validateSubmission } from '../../definitions/forms/validate-submission.ts';
import { Rejection, type Problem } from '../../kernel/rejection.ts';
import {
  audiences,
  breachOf,
  isAudience,
  noticeDueAt,
  noticesOf,
  untold,
  type Breach,
} from '../../service/breaches/breach.ts';
import { noticePdf, noticeText } from '../../service/breaches/breach-notice.ts';
import { changeBreach, closeBreach, recordNotice } from '../../service/breaches/keep-breach.ts';
import { settingsOf } from '../../service/context.ts';
import { reasonIn, reasonMaxLength } from '../access/reason.ts';
import { formView } from '../forms/form-view.ts';
import { signedIn, type FormBody, type Page, type PageRequest, type Reply } from '../page.ts';
import { paths } from '../paths.ts';
import { breachForm, breachIn, momentIn, noticeForm, valuesOf } from './breach-form.ts';
import { standing } from './breaches-page.ts';

async function breachAsked({ services, params }: PageRequest): Promise<Breach> {
  const found = await breachOf(services.database, params['number'] ?? '');
  if (!found) throw new Rejection('not-found', 'open the breach', 'there is no such one');
  return found;
}

interface Typed {
  readonly typed: FormBody;
  readonly problems: readonly Problem[];
}

/** One failure: what is known, how long there is to tell of it, the notices, and how it ended. */
export const breachPage: Page = (request) => show(request, {});

async function show(request: PageRequest, wrong: { facts?: Typed; notice?: Typed }): Promise<Reply> {
  const { services, locale, t } = request;
  const breach = await breachAsked(request);
  const { number } = breach;
  const notices = await noticesOf(services.database, breach.id);
  const settings = await settingsOf(services.service);
  const missing = untold(notices);
  return {
    view: 'breaches/breach',
    title: number,
    status: wrong.facts || wrong.notice ? 422 : 200,
    locals: {
      ...{ breach, notices, missing, reasonMaxLength, dueAt: noticeDueAt(breach) },
      ...standing(request, breach, missing),
      texts: audiences.map((audience) => ({
        audience,
        title: t(`breaches.audiences.${audience}`),
        text: noticeText(breach, audience, settings),
        href: paths.breaches.notice({ number, audience }),
      })),
      facts: formView({ form: breachForm, values: valuesOf(breach), locale, problems: [], ...wrong.facts }),
      notice: formView({ form: noticeForm, values: {}, locale, problems: [], ...wrong.notice }),
      isWrong: { facts: wrong.facts !== undefined, notice: wrong.notice !== undefined },
      links: {
        change: paths.breaches.one({ number }),
        notices: paths.breaches.notices({ number }),
        closing: paths.breaches.closing({ number }),
      },
    },
  };
}

export const changeBreachPage: Page = async (request) => {
  const { services, body } = request;
  const { number } = await breachAsked(request);
  const { facts, problems } = breachIn(request);
  if (problems.length > 0) return show(request, { facts: { typed: body, problems } });
  await changeBreach(services, signedIn(request), number, facts);
  return backTo(request, number, 'breaches.changed');
};

export const recordNoticePage: Page = async (request) => {
  const { services, body, locale, now, t } = request;
  const { number } = await breachAsked(request);
  const { values, problems } = validateSubmission(noticeForm, body, {}, locale);
  const sentAt = momentIn(values, 'sentOn', 'sentTime');
  const all = [...problems];
  if (sentAt > now) all.push({ field: 'sentOn', message: t('breaches.problems.future') });
  const audience = String(values['audience']);
  if (all.length > 0 || !isAudience(audience))
    return show(request, { notice: { typed: body, problems: all } });
  const sent = { audience, recipient: String(values['recipient']), sentAt };
  await recordNotice(services, signedIn(request), number, sent);
  return backTo(request, number, 'breaches.noticeKept');
};

export const closeBreachPage: Page = async (request) => {
  const { number } = await breachAsked(request);
  const conclusion = reasonIn(request.body).slice(0, reasonMaxLength);
  await closeBreach(request.services, signedIn(request), number, conclusion);
  return backTo(request, number, 'breaches.closed');
};

const backTo = ({ t }: PageRequest, number: string, told: string) => ({
  redirect: paths.breaches.one({ number }),
  flash: { tone: 'done' as const, text: t(told) },
});

export const noticeFilePage: Page = async (request) => {
  const { services, params, now } = request;
  const breach = await breachAsked(request);
  const audience = params['audience'] ?? '';
  if (!isAudience(audience)) throw new Rejection('not-found', 'make the notice', 'there is no such audience');
  const settings = await settingsOf(services.service);
  return {
    content: await noticePdf(breach, audience, { settings, at: now }),
    mediaType: 'application/pdf',
    downloadAs: `pemberitahuan-${breach.number}-${audience === 'people' ? 'orang' : 'lembaga'}.pdf`,
  };
};
