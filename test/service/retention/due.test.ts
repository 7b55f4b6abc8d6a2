import {
  dueAt,
  dueHoldings,
  type Holding,
  type RetentionPolicy,
} from '../../../src/service/retention/due.ts';
import { defaultRetentionSettings } from '../../../src/service/retention/retention-settings.ts';

const policy: RetentionPolicy = defaultRetentionSettings;
const holding = (change: Partial<Holding> = {}): Holding => ({
  ...{ class: 'caseFile', subjectId: 'a1', label: 'SE-2026-000001', isHeld: false },
  lastActivityAt: new Date('2026-11-23T02:00:00.000Z'),
  ...change,
});

it.each([
  ['to the same time of day', '2026-11-23T02:00:00.000Z', 60, '2031-11-23T02:00:00.000Z'],
  [
    '29 February to the last day of a shorter one',
    '2024-02-29T02:00:00.000Z',
    12,
    '2025-02-28T02:00:00.000Z',
  ],
  ['29 February to the next one', '2024-02-29T02:00:00.000Z', 48, '2028-02-29T02:00:00.000Z'],
  [
    'the last of a long month to that of a short one',
    '2026-08-31T02:00:00.000Z',
    1,
    '2026-09-30T02:00:00.000Z',
  ],
  // 1 March in Pekalongan, still 28 February in UTC
  ['by the day of the office', '2025-02-28T17:30:00.000Z', 1, '2025-03-31T17:30:00.000Z'],
])('counts months %s', (_, from, months, to) => {
  expect(dueAt(new Date(from), { months })).toEqual(new Date(to));
});

it.each([
  ['one millisecond before', '2031-11-23T01:59:59.999Z', 0],
  ['at the very moment', '2031-11-23T02:00:00.000Z', 1],
  ['long after', '2040-01-01T00:00:00.000Z', 1],
])('is due or not %s', (_, now, count) => {
  expect(dueHoldings([holding()], policy, new Date(now))).toHaveLength(count);
});

const late = new Date('2040-01-01T00:00:00.000Z');
const { lastActivityAt: _, ...living } = holding();

it.each<[string, Holding]>([
  ['whose case lives', living],
  ['under legal hold', holding({ isHeld: true })],
  ['that the office keeps', holding({ class: 'auditTrail' })],
])('never lists one %s', (_why, one) => {
  expect(dueHoldings([one], policy, late)).toEqual([]);
});

it('follows the rule of each class, the longest due first', () => {
  const shorter = { ...policy, identityScans: { months: 1, action: 'musnah' as const } };
  const scans = holding({ class: 'identityScans' });
  const older = holding({ label: 'SE-2026-000002', lastActivityAt: new Date('2026-11-22T02:00:00.000Z') });
  const all = [holding(), scans, older];
  const listed = (at: string) =>
    dueHoldings(all, shorter, new Date(at)).map(({ label, class: kind }) => `${label} ${kind}`);
  expect(listed('2026-12-23T02:00:00.000Z')).toEqual(['SE-2026-000001 identityScans']);
  expect(listed('2031-11-23T02:00:00.000Z')).toEqual([
    'SE-2026-000002 caseFile',
    'SE-2026-000001 caseFile',
    'SE-2026-000001 identityScans',
  ]);
});
