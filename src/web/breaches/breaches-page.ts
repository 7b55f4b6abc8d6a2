import type { Problem } from '../../kernel/rejection.ts';
import { DateTime } from 'luxon';
import { officeZone } from '../../kernel/office-zone.ts';
import { breaches, noticeDueAt, noticesOf, untold, type Breach } from '../../service/breaches/breach.ts';
import { recordBreach } from '../../service/breaches/keep-breach.ts';
import { formView } from '../forms/form-view.ts';
import { signedIn, type FormBody, type Page, type PageRequest, type Reply } from '../page.ts';
import { paths } from '../paths.ts';
import { breachForm, breachIn } from './breach-form.ts';
import { countdown } from './countdown.ts';

// The register of failures to protect personal data: what was noticed, and how long there is to tell of it.

export const breachesPage: Page = async ({ services, now, t }) => {
  const rows = [];
  for (const breach of await breaches(services.database)) {
    const missing = untold(await noticesOf(services.database, breach.id));
    rows.push({ ...breach, ...standing({ t, now }, breach, missing), href: addressOf(breach) });
  }
  return { view: 'breaches/list', title: t('breaches.title'), locals: { breaches: rows } };
};

const addressOf = ({ number }: Breach) => paths.breaches.one({ number });

/** How far it came, and the time that is left while somebody is still to be told. */
export function standing(
  { t, now }: Pick<PageRequest, 't' | 'now'>,
  breach: Breach,
  missing: readonly string[],
) {
  if (breach.closedAt !== null) return { state: t('breaches.states.closed'), clock: undefined };
  if (missing.length === 0) return { state: t('breaches.states.told'), clock: undefined };
  return { state: t('breaches.states.open'), clock: countdown(t, noticeDueAt(breach), now) };
}

export const newBreachPage: Page = (request) => Promise.resolve(showNew(request));

function showNew(
  { now, locale, t }: PageRequest,
  { typed, problems = [] }: { typed?: FormBody; problems?: readonly Problem[] } = {},
): Reply {
  const local = DateTime.fromJSDate(now, { zone: officeZone });
  const values = { noticedOn: local.toFormat('yyyy-MM-dd'), noticedTime: local.toFormat('HH.mm') };
  return {
    view: 'breaches/new',
    title: t('breaches.new'),
    status: problems.length > 0 ? 422 : 200,
    locals: { form: formView({ form: breachForm, values, ...(typed && { typed }), problems, locale }) },
  };
}

export const recordBreachPage: Page = async (request) => {
  const { facts, problems } = breachIn(request);
  if (problems.length > 0) return showNew(request, { typed: request.body, problems });
  const number = await recordBreach(request.services, signedIn(request), facts);
  const text = request.t('breaches.recorded', { number });
  return { redirect: paths.breaches.one({ number }), flash: { tone: 'done', text } };
};
