import type { Program } from '../../../support/program.ts';
import type { Exchange } from './traffic.ts';

// Which exits the cases of a story took, by the history of each case. An exit counts as walked on screen when
// what led to it was a button in a browser or the clock, and when a page that came after it tells of the case.

export interface Passage {
  readonly processId: string;
  readonly elementId: string;
  /** The number of the case, or its id. */
  readonly key: string;
  readonly by: 'its start' | 'a click' | 'the clock' | 'no screen';
  /** The page that told of it. */
  readonly seenOn: string | undefined;
}

interface Happening {
  instance_id: string;
  process_id: string;
  business_key: string | null;
  id: number;
  type: string;
  element_id: string | null;
  task_id: string | null;
}

export async function passagesIn(program: Program, exchanges: readonly Exchange[]): Promise<Passage[]> {
  const rows = await program.rows<Happening>(
    `SELECT i.id AS instance_id, i.process_id, i.business_key, h.id, h.type, h.element_id, h.task_id
     FROM history h JOIN instances i ON i.id = h.instance_id ORDER BY h.id`,
  );
  const pages = exchanges
    .filter(({ mediaType, status }) => mediaType === 'text/html' && status === 200)
    .map((exchange) => ({ ...exchange, text: exchange.body().toString() }));
  const cases = new Map<string, Happening[]>();
  for (const row of rows) cases.set(row.instance_id, [...(cases.get(row.instance_id) ?? []), row]);
  return [...cases.values()].flatMap((told) => passagesOf(told, pages, exchanges));
}

type Told = Exchange & { readonly text: string };

function passagesOf(told: readonly Happening[], pages: readonly Told[], all: readonly Exchange[]): Passage[] {
  let by: Passage['by'] = 'its start';
  return told.flatMap((happening) => {
    by = causeOf(happening, all) ?? by;
    if (happening.type !== 'element.entered' || happening.element_id === null) return [];
    const names = [happening.business_key ?? happening.instance_id, happening.instance_id];
    const [key = ''] = names;
    const seenOn = pages.find(
      ({ after, text }) => after >= happening.id && names.some((name) => text.includes(name)),
    )?.url;
    return [{ processId: happening.process_id, elementId: happening.element_id, key, by, seenOn }];
  });
}

/** What set the case going, where this is it. */
function causeOf(happening: Happening, all: readonly Exchange[]): Passage['by'] | undefined {
  const { type, task_id: taskId, business_key: key } = happening;
  const wasSent = (...addresses: string[]) =>
    all.some(({ method, url, status }) => method === 'POST' && addresses.includes(url) && status < 400);
  if (type === 'timer.fired') return 'the clock';
  if (type === 'task.completed')
    return wasSent(`/tasks/${taskId}/completion`, `/complaints/${key}/answer`) ? 'a click' : 'no screen';
  if (type === 'application.withdrawn')
    return wasSent(`/applications/${key}/withdrawal`) ? 'a click' : 'no screen';
  return undefined;
}
