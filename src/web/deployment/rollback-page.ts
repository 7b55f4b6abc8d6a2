import { beginDraft } from '../../definitions/drafts/begin-draft.ts';
import { definitionById, type Definition } from '../../definitions/definition.ts';
import { filesOf } from '../../definitions/files-of.ts';
import { record } from '../../history/record.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { askDeployment } from '../../service/deployment/ask-deployment.ts';
import { commentMaxLength, readComment } from '../../service/deployment/comment.ts';
import { deployFiles } from '../../service/deployment/deploy-files.ts';
import { needsSecondPerson } from '../../service/deployment/second-person.ts';
import { signedIn, textOf, type Page, type PageRequest, type Reply } from '../page.ts';
import { paths } from '../paths.ts';
import { deployed, sentenceFor } from './deploy-pages.ts';
import { lookAt } from './look-at.ts';

// Back to a former version: its files become the newest version. Nothing that was is taken away, and where the office
// wants two people behind every version, this one needs them too.

export const rollbackPage: Page = (request) => show(request);

export const rollback: Page = async (request) => {
  const { services, body, t } = request;
  const definition = await definitionOf(request);
  const comment = textOf(body, 'comment');
  try {
    const files = await filesOf(services.database, definition.id);
    if (await needsSecondPerson(services.service))
      return await askFor(request, definition, files, readComment(comment));
    return deployed(await deployFiles(services.service, signedIn(request), { files, comment }), t);
  } catch (error) {
    if (!(error instanceof Rejection) || error.kind === 'not-found') throw error;
    const rule = error.problems[0]?.rule ?? '';
    const isComment = ['comment-needed', 'comment-short'].includes(rule);
    const refused = isComment ? { comment: t(`deployment.${rule}`) } : { all: sentenceFor(error, t) };
    return { ...(await show(request, refused)), status: error.kind === 'invalid' ? 422 : 409 };
  }
};

async function show(request: PageRequest, refused: { comment?: string; all?: string } = {}) {
  const { services, body, t } = request;
  const definition = await definitionOf(request);
  const definitionId = definition.id;
  return {
    view: 'deployment/rollback',
    title: t('deployment.rollbackTitle', { version: definition.version }),
    locals: {
      ...{ definition, refused, commentMaxLength },
      ...(await lookAt(request, await filesOf(services.database, definitionId))),
      needsSecond: await needsSecondPerson(services.service),
      typed: { comment: textOf(body, 'comment') },
      links: {
        back: paths.processes.one({ definitionId }),
        here: paths.processes.rollback({ definitionId }),
      },
    },
  };
}

/** A draft of the former version, that somebody else is asked to deploy. */
async function askFor(
  request: PageRequest,
  { id: basedOn, name, version }: Definition,
  files: ReadonlyMap<string, string>,
  comment: string,
): Promise<Reply> {
  const { services, now, t } = request;
  const actor = signedIn(request);
  const draft = {
    files,
    basedOn,
    name: t('deployment.rollbackName', { name, version }),
    at: now,
    by: actor.id,
  };
  const { draftId } = await beginDraft(services, draft, (tx, content) =>
    record(tx, { type: 'draft.begun', at: now, actorId: actor.id, content }),
  );
  await askDeployment(services.service, actor, { draftId, revision: 1, comment });
  return {
    redirect: paths.drafts.deployment({ draftId }),
    flash: { tone: 'done', text: t('deployment.askedNow') },
  };
}

async function definitionOf({ services, params }: PageRequest): Promise<Definition> {
  const definition = await definitionById(services.database, params['definitionId'] ?? '');
  if (!definition) throw new Rejection('not-found', 'open a version', 'there is no such version');
  return definition;
}
