import { DateTime } from 'luxon';
import { officeZone } from '../../kernel/office-zone.ts';
import { all, type Condition } from '../../persistence/statements/condition.ts';
import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';
import type { Holding } from './due.ts';
import type { RetentionClass } from './retention-settings.ts';

// What is held of applications: each kind of record by itself, all with the last activity of their case. That is its end,
// or the end of the certificate that came of it: as long as it is valid, or a renewal or revocation of it goes on, the
// case lives.

/** The letters of the office itself, among the documents of a case. */
export const letterKinds = ['surat-bssn', 'surat-bertanda-tangan'] as const;
export const identityKinds = ['scan-ktp'] as const;

interface Row {
  id: string;
  instance_id: string;
  ticket_number: string;
  closed_at: string;
  ended_at: string | null;
  destroyed_at: string | null;
  last_day: string | null;
  goes_on: number;
  held: number;
  identity_scans: number;
  letter_files: number;
  files: number;
  letters: number;
  notices: number;
  trail: number;
}

const places = (values: readonly string[]) => values.map(() => '?').join(', ');
const there = (rows: string) => `CASE WHEN EXISTS (SELECT 1 FROM ${rows}) THEN 1 ELSE 0 END`;

const columns = `a.id, a.instance_id, a.ticket_number, a.closed_at, a.destroyed_at, i.ended_at,
  (SELECT MAX(COALESCE(r.revoked_on, c.valid_until)) FROM certificates c
   LEFT JOIN certificate_revocations r ON r.certificate_id = c.id WHERE c.application_id = a.id) AS last_day,
  ${there(`certificate_requests q JOIN applications o ON o.id = q.application_id
    JOIN certificates c ON c.id = q.certificate_id WHERE c.application_id = a.id AND o.closed_at IS NULL`)} AS goes_on,
  ${there('legal_holds h WHERE h.instance_id = a.instance_id AND h.lifted_at IS NULL')} AS held,
  (SELECT COUNT(*) FROM documents d WHERE d.application_id = a.id) AS files,
  (SELECT COUNT(*) FROM documents d WHERE d.application_id = a.id AND d.kind IN (${places(identityKinds)})) AS identity_scans,
  (SELECT COUNT(*) FROM documents d WHERE d.application_id = a.id AND d.kind IN (${places(letterKinds)})) AS letter_files,
  ${there("letters l WHERE l.application_id = a.id AND l.content <> '{}'")} AS letters,
  ${there('outbox x WHERE x.instance_id = a.instance_id')} AS notices,
  ${there('history_heads t WHERE t.stream = a.instance_id')} AS trail`;

/** Of those that ended before `endedBefore`; `which` narrows them down further. */
export async function caseHoldings(
  database: Database,
  endedBefore: Date,
  which: Condition,
): Promise<Holding[]> {
  const ended = { sql: 'a.closed_at < ?', params: [endedBefore.toISOString()] };
  const { sql, params } = all(ended, which);
  const rows = await read<Row>(
    database,
    `SELECT ${columns} FROM applications a JOIN instances i ON i.id = a.instance_id WHERE ${sql} ORDER BY a.id`,
    [...identityKinds, ...letterKinds, ...params],
  );
  return rows.flatMap(holdingsIn);
}

function holdingsIn(row: Row): Holding[] {
  const last = lastActivityOf(row);
  const holding = (kind: RetentionClass): Holding => ({
    class: kind,
    subjectId: row.id,
    label: row.ticket_number,
    instanceId: row.instance_id,
    isHeld: Number(row.held) === 1,
    ...(last && { lastActivityAt: last }),
  });
  return classesIn(row).map(holding);
}

/** The trail of a case is destroyed after the case, never before: until then somebody may ask what was done. */
function classesIn(row: Row): RetentionClass[] {
  const [scans, letterFiles] = [Number(row.identity_scans), Number(row.letter_files)];
  const held: [RetentionClass, boolean][] = [
    ['caseFile', row.destroyed_at === null],
    ['identityScans', scans > 0],
    ['documents', Number(row.files) - scans - letterFiles > 0],
    ['letters', letterFiles > 0 || Number(row.letters) === 1],
    ['notices', Number(row.notices) === 1],
    ['auditTrail', row.destroyed_at !== null && Number(row.trail) === 1],
  ];
  return held.filter(([, isThere]) => isThere).map(([kind]) => kind);
}

function lastActivityOf({ closed_at, ended_at, goes_on, last_day }: Row): Date | undefined {
  if (ended_at === null || Number(goes_on) === 1) return undefined;
  const moments = [new Date(closed_at), new Date(ended_at)];
  if (last_day !== null) moments.push(endOf(last_day));
  return new Date(Math.max(...moments.map((each) => each.getTime())));
}

const endOf = (day: string): Date => DateTime.fromISO(day, { zone: officeZone }).endOf('day').toJSDate();
