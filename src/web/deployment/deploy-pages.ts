import type { Deployment } from '../../definitions/deploy-process.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { askDeployment } from '../../service/deployment/ask-deployment.ts';
import { NothingChanged } from '../../service/deployment/check-deployment.ts';
import { deployAsked, sendBack, withdrawRequest } from '../../service/deployment/decide-deployment.ts';
import { deployDraft } from '../../service/deployment/deploy-draft.ts';
import { needsSecondPerson } from '../../service/deployment/second-person.ts';
import { reasonIn } from '../access/reason.ts';
import { signedIn, textOf, type Flash, type Page, type PageRequest, type Reply } from '../page.ts';
import { paths } from '../paths.ts';
import type { Translate } from '../rendering/language.ts';
import { showDeployment } from './deployment-page.ts';

const draftIdIn = ({ params }: PageRequest): string => params['draftId'] ?? '';

/** Deploys at once, or asks somebody else to, as the office has decided. */
export const deployOrAsk: Page = async (request) => {
  const { services, body, t } = request;
  const actor = signedIn(request);
  const asked = {
    draftId: draftIdIn(request),
    revision: Number(textOf(body, 'revision')),
    comment: textOf(body, 'comment'),
  };
  try {
    const isAlone = actor.can('definitions.deploy') && !(await needsSecondPerson(services.service));
    if (isAlone) return deployed(await deployDraft(services.service, actor, asked), t);
    await askDeployment(services.service, actor, asked);
  } catch (error) {
    return refusalPage(request, error);
  }
  return backWith(request, { tone: 'done', text: t('deployment.askedNow') });
};

export const approvePage: Page = async (request) => {
  try {
    const { services, t } = request;
    return deployed(await deployAsked(services.service, signedIn(request), draftIdIn(request)), t);
  } catch (error) {
    return refusalPage(request, error);
  }
};

export const sendBackPage: Page = async (request) => {
  const { services, body, t } = request;
  if (reasonIn(body) === '')
    return { ...(await showDeployment(request, { reason: t('deployment.reasonNeeded') })), status: 422 };
  try {
    await sendBack(services.service, signedIn(request), draftIdIn(request), reasonIn(body));
  } catch (error) {
    return refusalPage(request, error);
  }
  return backWith(request, { tone: 'done', text: t('deployment.sentBackNow') });
};

export const withdrawPage: Page = async (request) => {
  const { services, t } = request;
  await withdrawRequest(services.service, signedIn(request), draftIdIn(request));
  return backWith(request, { tone: 'done', text: t('deployment.withdrawnNow') });
};

export function deployed([first]: readonly Deployment[], t: Translate): Reply {
  const { definitionId, version } = first ?? { definitionId: '', version: 0 };
  const flash: Flash = { tone: 'done', text: t('deployment.done', { version }) };
  return { redirect: paths.processes.one({ definitionId }), flash };
}

/** The page again with what stood in the way; what nobody can mend there is thrown on. */
async function refusalPage(request: PageRequest, error: unknown): Promise<Reply> {
  if (!(error instanceof Rejection) || error.kind === 'not-found') throw error;
  const { t } = request;
  const rule = error.problems[0]?.rule ?? '';
  if (['comment-needed', 'comment-short'].includes(rule))
    return { ...(await showDeployment(request, { comment: t(`deployment.${rule}`) })), status: 422 };
  const status = { conflict: 409, invalid: 422, forbidden: 403 }[error.kind];
  return { ...(await showDeployment(request, { all: sentenceFor(error, t) })), status };
}

export function sentenceFor(error: Rejection, t: Translate): string {
  if (error instanceof NothingChanged) return t('deployment.unchanged', { version: error.version });
  if (error.kind === 'invalid') return t('deployment.blocked');
  if (error.kind === 'forbidden')
    return t(/four-eyes/.test(error.obstacle) ? 'deployment.ownWork' : 'deployment.forbidden');
  return t('deployment.meanwhile');
}

const backWith = (request: PageRequest, flash: Flash): Reply => ({
  redirect: paths.drafts.deployment({ draftId: draftIdIn(request) }),
  flash,
});
