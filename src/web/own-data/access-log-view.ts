import { z } from 'zod';
import { accessLogOf, type Access } from '../../service/own-data/access-log.ts';
import { desksOf, type Desk } from '../../service/own-data/desks-of.ts';
import { documentKinds, isDocumentKind } from '../../service/documents/document-kinds.ts';
import { signedIn, type PageRequest } from '../page.ts';
import { paths } from '../paths.ts';

// The access log as its person reads it: when, in which capacity, what was looked at, and for what. No officer is named:
// the office answers for its people, and which one it was stands in the history.

const pageSize = 25;

export async function accessLogView(request: PageRequest) {
  const { services, query, t } = request;
  const { database } = services;
  const withOwn = query.get('log') === 'all';
  const before = /^\d{1,15}$/.test(query.get('before') ?? '') ? Number(query.get('before')) : undefined;
  const subject = signedIn(request);
  const asked = { withOwn, before, limit: pageSize + 1 };
  const found = await accessLogOf(database, subject.id, asked);
  const shown = found.slice(0, pageSize);
  const desks = await desksOf(
    database,
    shown.flatMap(({ actorId }) => actorId ?? []),
  );
  const here = (change: Record<string, string>) => {
    const asking = new URLSearchParams({ ...(withOwn && { log: 'all' }), ...change }).toString();
    return `${paths.ownData.page}${asking === '' ? '' : `?${asking}`}#log`;
  };
  return {
    withOwn,
    rows: shown.map((access) => ({
      at: access.at,
      who: access.actorId === subject.id ? t('ownData.log.yourself') : whoIn(request, desks, access),
      what: whatIn(request, access),
      why: whyIn(request, access),
    })),
    tabs: [
      { label: t('ownData.log.others'), href: `${paths.ownData.page}#log`, isChosen: !withOwn },
      { label: t('ownData.log.all'), href: `${paths.ownData.page}?log=all#log`, isChosen: withOwn },
    ],
    paging: {
      first: before === undefined ? undefined : here({}),
      next: found.length > pageSize ? here({ before: String(shown.at(-1)?.id) }) : undefined,
    },
  };
}

function whoIn({ t }: PageRequest, desks: ReadonlyMap<string, Desk>, { actorId }: Access): string {
  const desk = actorId === undefined ? undefined : desks.get(actorId);
  if (!desk) return t('ownData.log.withNumber');
  const roles = desk.roles.map((role) => t(`roles.${role}`)).join(', ');
  return [roles || t('ownData.log.formerRole'), desk.unit].filter(Boolean).join(' · ');
}

const content = z.object({ kind: z.string().optional(), version: z.number().optional() });

function whatIn({ t, locale }: PageRequest, { type, content: told }: Access): string {
  const { kind, version = 1 } = content.safeParse(told).data ?? {};
  if (type === 'document.read' && kind !== undefined && isDocumentKind(kind))
    return t('ownData.log.what.document', { name: documentKinds[kind].label[locale], version });
  return t(`ownData.log.what.${type.replaceAll('.', '-')}`);
}

const purposes: readonly (readonly [prefix: string, key: string])[] = [
  ['SE-', 'application'],
  ['PG-', 'complaint'],
  ['HD-', 'request'],
];

/** Of a case its settlement; of a list or an account what such pages are for. */
function whyIn({ t }: PageRequest, { businessKey, type }: Access): string {
  const purpose = purposes.find(([prefix]) => businessKey?.startsWith(prefix));
  if (purpose) return t(`ownData.log.why.${purpose[1]}`, { number: businessKey ?? '' });
  return t(`ownData.log.why.${type === 'account.read' ? 'account' : 'register'}`);
}
