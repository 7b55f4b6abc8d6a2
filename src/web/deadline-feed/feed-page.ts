import { record } from '../../history/record.ts';
import { createFeed, feedOf, revokeFeed } from '../../identity/feeds/deadline-feed.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { signedIn, type Page, type PageRequest } from '../page.ts';
import { paths } from '../paths.ts';

// A person's own address for calendar programs. It is shown once, when it is made; making another ends the old one.

export const feedPage: Page = (request) => showFeed(request);

/** The answer to the form is the page itself and no redirect: the address is shown this once. */
export const createFeedPage: Page = async (request) => {
  const { services, now } = request;
  const { id } = signedIn(request);
  const token = await inTransaction(services.database, async (tx) => {
    const created = await createFeed(tx, id, now);
    await record(tx, { type: 'calendar-feed.created', at: now, actorId: id });
    return created;
  });
  const path = paths.deadlineFeed.file({ file: `${token}.ics` });
  return showFeed(request, new URL(path, services.config.baseUrl).href);
};

export const revokeFeedPage: Page = async (request) => {
  const { services, now, t } = request;
  const { id } = signedIn(request);
  await inTransaction(services.database, async (tx) => {
    if (await revokeFeed(tx, id)) await record(tx, { type: 'calendar-feed.revoked', at: now, actorId: id });
  });
  return {
    redirect: paths.deadlineFeed.own,
    flash: { tone: 'done', text: t('deadlineFeed.revoked') },
  };
};

async function showFeed(request: PageRequest, address?: string) {
  return {
    view: 'deadline-feed/feed',
    title: request.t('deadlineFeed.title'),
    locals: { feed: await feedOf(request.services.database, signedIn(request).id), address },
  };
}
