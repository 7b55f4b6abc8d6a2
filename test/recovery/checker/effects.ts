import { compare, finding, type Finding } from './finding.ts';
import { passedIn } from './flow-of-tokens.ts';
import { groupedBy, type Row, type Stored, type StoredInstance } from './stored.ts';

// What the steps have caused: tasks, notices, numbers, papers, variables. Each exactly as often as the step
// that causes it.

export const wrongEffects = (stored: Stored, drained: boolean): Finding[] => [
  ...tasks(stored),
  ...notices(stored),
  ...deliveries(stored, drained),
  ...numbers(stored),
  ...papers(stored),
  ...stored.instances.flatMap((instance) => variables(instance, stored)),
];

function tasks(stored: Stored): Finding[] {
  const completions = countBy(stored.all("SELECT task_id AS id FROM history WHERE type = 'task.completed'"));
  const rows = stored.all('SELECT * FROM tasks');
  const perElement = countBy(rows.map((task) => ({ id: `${task.element_id} of ${task.instance_id}` })));
  return [
    ...rows.flatMap((task) =>
      compare(
        completions.get(task.id) ?? 0,
        task.state === 'completed' ? 1 : 0,
        `completions of task ${task.number}`,
      ),
    ),
    ...stored.instances.flatMap((instance) =>
      [...passedIn(instance)]
        .filter(([element]) => instance.drawing.elements.get(element) === 'userTask')
        .flatMap(([element, { entered }]) => {
          const where = `${element} of ${instance.id}`;
          return compare(perElement.get(where) ?? 0, entered, `tasks at ${where}`);
        }),
    ),
  ];
}

/** A notice goes to each of its recipients once for each time its element was left. */
function notices(stored: Stored): Finding[] {
  const outbox = groupedBy(stored.all('SELECT * FROM outbox'), (row) => `${row.instance_id} ${row.template}`);
  return stored.instances.flatMap((instance) => {
    const passed = passedIn(instance);
    return [...instance.drawing.notices].flatMap(([template, elements]) => {
      const left = elements.reduce((sum, element) => sum + (passed.get(element)?.left ?? 0), 0);
      const rows = outbox.get(`${instance.id} ${template}`) ?? [];
      const recipients = new Set(rows.map((row) => row.recipient_id)).size;
      return compare(rows.length, left * Math.max(1, recipients), `notices ${template} of ${instance.id}`);
    });
  });
}

function deliveries(stored: Stored, drained: boolean): Finding[] {
  const notifications = countBy(stored.all('SELECT outbox_id AS id FROM notifications'));
  const messages = stored.all("SELECT id, message_key, delivered_at FROM outbox WHERE channel = 'in-app'");
  return [
    ...twice(
      messages.map((row) => row.message_key ?? null),
      'message key',
    ),
    ...messages.flatMap((row) => {
      const expected = row.delivered_at === null ? 0 : 1;
      return compare(notifications.get(row.id) ?? 0, expected, `deliveries of message ${row.message_key}`);
    }),
    ...messages
      .filter((row) => drained && row.delivered_at === null)
      .map((row) => finding('stuck', `message ${row.message_key} was never delivered`)),
  ];
}

/** Running numbers have no gap and none is given twice, whatever transaction was cut off. */
function numbers(stored: Stored): Finding[] {
  const counters = stored.all('SELECT name, year, last FROM counters');
  const given: Record<string, (year: number) => number[]> = {
    task: () => column(stored, 'SELECT number AS n FROM tasks'),
    // SE-2026-000012, 12/2026, 800/12/2026
    ticket: (year) =>
      matched(stored, 'SELECT ticket_number AS n FROM applications', new RegExp(`^SE-${year}-(\\d+)$`)),
    agenda: (year) =>
      matched(stored, 'SELECT agenda_number AS n FROM applications', new RegExp(`^(\\d+).*/${year}$`)),
    'outgoing-letter': (year) =>
      matched(stored, 'SELECT number AS n FROM letters', new RegExp(`^[^/]*/(\\d+).*/${year}$`)),
  };
  return counters.flatMap(({ name, year, last }) => {
    const all = given[String(name)]?.(Number(year)) ?? [];
    const missing = Array.from({ length: Number(last) }, (_, index) => index + 1).filter(
      (n) => !all.includes(n),
    );
    return [
      ...twice(all, `${name} number`),
      ...missing.map((n) => finding('lost', `${name} number ${n} was given to nobody`)),
    ];
  });
}

function papers(stored: Stored): Finding[] {
  const perApplication = (table: string) => stored.all(`SELECT application_id AS id FROM ${table}`);
  const current = stored.all('SELECT id, application_id, kind FROM documents WHERE replaced_at IS NULL');
  const lost = stored
    .all('SELECT id, kind FROM documents')
    .filter((row) => !stored.hasDocumentFile(String(row.id)));
  return [
    ...twice(
      perApplication('certificates').map((row) => row.id ?? null),
      'certificate of application',
    ),
    ...twice(
      current.map((row) => `${row.application_id} ${row.kind}`),
      'document',
    ),
    ...lost.map((row) => finding('lost', `the file of document ${row.id} (${row.kind}) is not there`)),
  ];
}

/** The variables that lists and screens read are those of the process itself. */
function variables({ id, state }: StoredInstance, stored: Stored): Finding[] {
  const root = Object.values(state.scopes).find((scope) => scope.in === undefined);
  if (!root) return [];
  const rows = stored.all(`SELECT name, value FROM instance_variables WHERE instance_id = '${id}'`);
  const kept = new Map(rows.map((row) => [row.name, row.value]));
  return Object.entries(root.vars ?? {})
    .filter(([name, value]) => kept.get(name) !== JSON.stringify(value))
    .map(([name]) => finding('lost', `variable ${name} of ${id}`));
}

const column = (stored: Stored, sql: string): number[] => stored.all(sql).map((row) => Number(row.n));

const matched = (stored: Stored, sql: string, pattern: RegExp): number[] =>
  stored
    .all(sql)
    .flatMap(({ n }) => pattern.exec(String(n))?.[1] ?? [])
    .map(Number);

function twice(values: readonly (string | number | null)[], what: string): Finding[] {
  const repeated = [...countBy(values.map((id) => ({ id })))].filter(([, count]) => count > 1);
  return repeated.map(([value]) => finding('doubled', `${what} ${value}`));
}

function countBy(rows: readonly Row[]): Map<string | number | null | undefined, number> {
  const counts = new Map<string | number | null | undefined, number>();
  for (const { id } of rows) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
