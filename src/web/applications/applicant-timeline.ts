import type { HistoryEvent } from '../../history/event.ts';
import { timelineOf } from '../../history/timeline-of.ts';
import { peopleIn } from '../../history/people-in.ts';
import { documentKinds, isDocumentKind } from '../../service/documents/document-kinds.ts';
import type { PageRequest } from '../page.ts';
import type { TimelineEntry } from '../timeline/timeline-view.ts';

// What happened, told to the applicant: what they did, what the office finished, and who opened their
// documents (which they have a right to know). The machinery of the process is not part of it.

export interface ApplicantTimeline {
  readonly entries: TimelineEntry[];
  readonly readers: TimelineEntry[];
}

const eventLimit = 500;

export async function applicantTimeline(
  { services, locale, t }: PageRequest,
  instanceId: string,
  applicantId: string,
): Promise<ApplicantTimeline> {
  const events = await timelineOf(services.database, instanceId, { limit: eventLimit });
  const names = await peopleIn(services.database, events);
  const told = (event: HistoryEvent, key: string, values: Record<string, string> = {}): TimelineEntry => ({
    at: event.at,
    sentence: t(`applications.events.${key}`, values),
  });
  const entries = events.flatMap((event) => {
    const key = keyOf(event, applicantId);
    return key === undefined ? [] : [told(event, key, textsIn(event))];
  });
  const readers = events.flatMap((event) => {
    if (event.actorId === undefined || event.actorId === applicantId) return [];
    const name = names.get(event.actorId) ?? t('applications.events.someone');
    if (event.type === 'nik.read') return [told(event, 'nikRead', { name })];
    const kind = String(event.content['kind']);
    if (event.type !== 'document.read' || !isDocumentKind(kind)) return [];
    return [told(event, 'documentRead', { name, document: documentKinds[kind].label[locale] })];
  });
  return { entries, readers };
}

const keys: Readonly<Record<string, string | undefined>> = {
  'application.submitted': 'submitted',
  'application.withdrawn': 'withdrawn',
  'letter.sent': 'letterSent',
};

function keyOf({ type, actorId }: HistoryEvent, applicantId: string): string | undefined {
  const isOwn = actorId === applicantId;
  if (type === 'task.completed') return isOwn ? 'doneByYou' : 'doneByOffice';
  const key = keys[type];
  return !isOwn && (key === 'submitted' || key === 'withdrawn') ? `${key}ByOffice` : key;
}

const textsIn = ({ content }: HistoryEvent): Record<string, string> =>
  Object.fromEntries(
    Object.entries(content).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [],
    ),
  );
