import { findDraft, type Draft } from '../../definitions/drafts/draft.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { commentMaxLength } from '../../service/deployment/comment.ts';
import { requestsOf, type DeploymentRequest } from '../../service/deployment/deployment-request.ts';
import { needsSecondPerson } from '../../service/deployment/second-person.ts';
import { reasonMaxLength } from '../access/reason.ts';
import { draftIn } from '../drafts/draft-in.ts';
import { textOf, type Page, type PageRequest } from '../page.ts';
import { paths } from '../paths.ts';
import { lookAt } from './look-at.ts';

// Before a draft is put into force: what it changes and whom it touches. Whoever may deploy alone does so here;
// otherwise it is asked for here, and somebody else decides here on what was asked for.

export const deploymentPage: Page = (request) => showDeployment(request);

/** `refused` is what was wrong with what was just sent, by field. */
export async function showDeployment(
  request: PageRequest,
  refused: { comment?: string; reason?: string; all?: string } = {},
) {
  const { services, actor, body, t } = request;
  const draft = await draftIn(request);
  const draftId = draft.id;
  const requests = await requestsOf(services.database, draftId);
  const open = requests.find(({ state }) => state === 'open');
  return {
    view: 'deployment/deployment',
    title: t('deployment.title'),
    locals: {
      ...{ draft, open, refused, commentMaxLength, reasonMaxLength },
      ...(await lookAt(request, (await askedFor(request, draft, open)).files)),
      decided: requests.filter(({ state }) => state !== 'open'),
      may: {
        ask: open === undefined && (actor?.can('definitions.edit') ?? false),
        deploy: actor?.can('definitions.deploy') ?? false,
        own: open?.askedById === actor?.id,
      },
      needsSecond: await needsSecondPerson(services.service),
      typed: { comment: textOf(body, 'comment'), reason: textOf(body, 'reason') },
      links: linksFor(draftId),
    },
  };
}

/** The revision that somebody is asked to deploy; else the draft as it is. */
async function askedFor(
  { services }: PageRequest,
  draft: Draft,
  open: DeploymentRequest | undefined,
): Promise<Draft> {
  if (!open || open.revision === draft.revision) return draft;
  const asked = await findDraft(services.database, draft.id, open.revision);
  if (!asked) throw new Rejection('not-found', 'look at what was asked for', 'the draft is gone');
  return asked;
}

const linksFor = (draftId: string) => ({
  draft: paths.drafts.one({ draftId }),
  here: paths.drafts.deployment({ draftId }),
  approval: paths.drafts.approval({ draftId }),
  sendingBack: paths.drafts.sendingBack({ draftId }),
  withdrawal: paths.drafts.withdrawal({ draftId }),
  comparison: paths.drafts.comparison({ draftId }),
});
