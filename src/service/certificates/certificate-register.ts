import { all, always, holding, type Condition } from '../../persistence/statements/condition.ts';
import type { Database } from '../../persistence/database.ts';
import { after, orderBy, pageOf, type Order } from '../../persistence/statements/keyset-page.ts';
import { read } from '../../persistence/read.ts';
import { daysBefore, type CertificateState } from './certificate-state.ts';
import { registered, registerTables, type RegisteredCertificate } from './registered-certificate.ts';

// The register as staff search it: in SQL what certificate-state.ts says of one.

export const registerFilters = [
  'active',
  'expiring-30',
  'expiring-90',
  'expired',
  'superseded',
  'revoked',
  'all',
] as const;
export type RegisterFilter = (typeof registerFilters)[number];

export interface RegisterQuery {
  filter: RegisterFilter;
  /** In the serial number, the name, the unit, or the end of the NIP. */
  search?: string | undefined;
  limit: number;
  after?: string | undefined;
}

const soonestFirst: Order = {
  columns: [
    { sql: 'c.valid_until', holds: 'string' },
    { sql: 'c.id', holds: 'string' },
  ],
  direction: 'ASC',
};

export async function certificateRegister(
  database: Database,
  query: RegisterQuery,
  today: string,
): Promise<{ certificates: RegisteredCertificate[]; next: string | undefined }> {
  const { sql, params } = all(
    fits(query.filter, today),
    sought(query.search),
    after(soonestFirst, query.after),
  );
  const condition = `${sql} ORDER BY ${orderBy(soonestFirst)} LIMIT ?`;
  const rows = await registered(database, condition, [...params, query.limit + 1], today);
  const { shown, next } = pageOf(rows, query.limit, ({ validUntil, id }) => [validUntil, id]);
  return { certificates: shown, next };
}

/** How many there are under each filter. */
export async function registerCounts(
  database: Database,
  today: string,
): Promise<Record<RegisterFilter, number>> {
  const counts = registerFilters.map(async (filter) => {
    const { sql, params } = fits(filter, today);
    const [row] = await read<{ found: number }>(
      database,
      `SELECT COUNT(*) AS found ${registerTables} WHERE ${sql}`,
      params,
    );
    return [filter, Number(row?.found ?? 0)] as const;
  });
  // Every filter is there: the type of fromEntries cannot say it.
  const found = new Map(await Promise.all(counts));
  const of = (filter: RegisterFilter) => found.get(filter) ?? 0;
  return {
    active: of('active'),
    'expiring-30': of('expiring-30'),
    'expiring-90': of('expiring-90'),
    expired: of('expired'),
    superseded: of('superseded'),
    revoked: of('revoked'),
    all: of('all'),
  };
}

function fits(filter: RegisterFilter, today: string): Condition {
  if (filter === 'all') return always;
  if (filter === 'expiring-30' || filter === 'expiring-90') {
    const days = Number(filter.slice('expiring-'.length));
    const until = { sql: 'c.valid_until <= ?', params: [daysBefore(today, -days)] };
    return all(inState('active', today), until);
  }
  return inState(filter, today);
}

const untouched = 'r.certificate_id IS NULL AND s.former_id IS NULL';

function inState(state: CertificateState, today: string): Condition {
  switch (state) {
    case 'revoked':
      return { sql: 'r.certificate_id IS NOT NULL', params: [] };
    case 'superseded':
      return { sql: 'r.certificate_id IS NULL AND s.former_id IS NOT NULL', params: [] };
    case 'expired':
      return { sql: `${untouched} AND c.valid_until < ?`, params: [today] };
    case 'active':
      return { sql: `${untouched} AND c.valid_until >= ?`, params: [today] };
  }
}

/** Of a NIP only its last digits: the first eight are a birth date, which nobody should search by. */
function sought(text: string | undefined): Condition {
  const typed = text?.trim() ?? '';
  if (typed === '') return always;
  const byText = holding(['a.name', 'a.unit', 'a.ticket_number'], typed);
  const serial = holding(['c.serial_number'], typed.replace(/[\s:]/g, ''));
  const digits = typed.replace(/\s/g, '');
  const parts: Condition[] = [byText, serial];
  if (/^\d{3,18}$/.test(digits)) parts.push({ sql: 'a.nip LIKE ?', params: [`%${digits}`] });
  return {
    sql: parts.map(({ sql }) => `(${sql})`).join(' OR '),
    params: parts.flatMap(({ params }) => params),
  };
}
