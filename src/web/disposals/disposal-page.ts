import { Rejection } from '../../kernel/rejection.ts';
import { settingsOf } from '../../service/context.ts';
import {
  countsOf,
  disposalOf,
  itemsOf,
  type Disposal,
  type DisposalItem,
} from '../../service/disposals/disposal.ts';
import { decidersOf } from '../../service/disposals/people.ts';
import { protocolPdf } from '../../service/disposals/protocol-pdf.ts';
import { excludeItem, includeItem, isUnderReview } from '../../service/disposals/review-items.ts';
import { reasonIn, reasonMaxLength } from '../access/reason.ts';
import { signedIn, type Page, type PageRequest } from '../page.ts';
import { paths } from '../paths.ts';
import { stateOf } from './disposals-page.ts';

const pageSize = 100;

async function disposalAsked({ services, params }: PageRequest): Promise<Disposal> {
  const found = await disposalOf(services.database, { period: params['period'] ?? '' });
  if (!found) throw new Rejection('not-found', 'open the disposal list', 'this quarter has none');
  return found;
}

/** The list of one round, and what the officer may take off it. */
export const disposalPage: Page = async (request) => {
  const { services, actor, query, t } = request;
  const disposal = await disposalAsked(request);
  const items = await itemsOf(services.database, disposal.id);
  const { period, instanceId } = disposal;
  const after = Number(query.get('after') ?? 0) || 0;
  const page = items.filter(({ position }) => position > after).slice(0, pageSize);
  const last = page.at(-1)?.position ?? 0;
  const here = paths.disposals.one({ period });
  const state = stateOf(disposal, items.length);
  return {
    view: 'disposals/disposal',
    title: t('disposals.period', { period }),
    about: { instanceId },
    locals: {
      ...{ disposal, state, reasonMaxLength, items: page.map((item) => itemView(request, period, item)) },
      counts: countsOf(items),
      names: await decidersOf(services.database, disposal),
      mayReview: actor?.can('disposals.review') === true && (await isUnderReview(services, disposal)),
      protocol: disposal.number === null ? undefined : paths.disposals.protocol({ period }),
      instance: actor?.can('instances.see') ? paths.instances.one({ instanceId }) : undefined,
      paging: {
        first: after > 0 ? here : undefined,
        next: items.length > 0 && last < items.length ? `${here}?after=${last}` : undefined,
      },
    },
  };
};

const itemView = ({ actor, t }: PageRequest, period: string, item: DisposalItem) => ({
  ...item,
  kind: t(`retention.classes.${item.class}`),
  stateText: t(`disposals.itemStates.${item.state}`),
  href:
    item.instanceId !== null && actor?.can('instances.see')
      ? paths.instances.one({ instanceId: item.instanceId })
      : undefined,
  exclusion: paths.disposals.exclusion({ period, position: item.position }),
  inclusion: paths.disposals.inclusion({ period, position: item.position }),
});

const positionIn = ({ params }: PageRequest): number => Number(params['position']);

export const excludePage: Page = async (request) => {
  const { services, params, body } = request;
  const period = params['period'] ?? '';
  const reason = reasonIn(body).slice(0, reasonMaxLength);
  await excludeItem(services, signedIn(request), { period, position: positionIn(request), reason });
  return backTo(request, 'disposals.excluded');
};

export const includePage: Page = async (request) => {
  const { services, params } = request;
  const change = { period: params['period'] ?? '', position: positionIn(request) };
  await includeItem(services, signedIn(request), change);
  return backTo(request, 'disposals.included');
};

/** To where the item stands on the list. */
function backTo(request: PageRequest, told: string) {
  const { params, t } = request;
  const position = positionIn(request);
  const after = Math.floor((position - 1) / pageSize) * pageSize;
  const here = paths.disposals.one({ period: params['period'] ?? '' });
  const query = after > 0 ? `?after=${after}` : '';
  return { redirect: `${here}${query}#item-${position}`, flash: { tone: 'done' as const, text: t(told) } };
}

export const protocolPage: Page = async (request) => {
  const { services } = request;
  const disposal = await disposalAsked(request);
  if (disposal.executedAt === null)
    throw new Rejection('conflict', 'make the protocol', 'nothing has been destroyed by this list');
  const items = await itemsOf(services.database, disposal.id);
  const settings = await settingsOf(services.service);
  const names = await decidersOf(services.database, disposal);
  return {
    // Of the moment it was made: the same bytes each time.
    content: await protocolPdf({ disposal, items, settings, names }, new Date(disposal.executedAt)),
    mediaType: 'application/pdf',
    downloadAs: `berita-acara-pemusnahan-${disposal.period}.pdf`,
    about: { instanceId: disposal.instanceId },
  };
};
