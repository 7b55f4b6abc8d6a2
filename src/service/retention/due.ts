import { DateTime } from 'luxon';
import { officeZone } from '../../kernel/office-zone.ts';
import type { RetentionClass, RetentionRule } from './retention-settings.ts';

// What is to be destroyed at a moment: a function of what is held, of the office's rules and of that moment. A record
// whose case still lives, or that somebody must keep for a court or an audit, is never due.

/** A record that can be destroyed by itself. */
export interface Holding {
  readonly class: RetentionClass;
  /** Of the case, the complaint, or a time: 2026, 2026-T4. */
  readonly subjectId: string;
  /** Names it on lists without naming a person. */
  readonly label: string;
  readonly instanceId?: string;
  /** Undefined while its case goes on. */
  readonly lastActivityAt?: Date;
  /** Under legal hold. */
  readonly isHeld: boolean;
}

export interface DueHolding extends Holding {
  readonly lastActivityAt: Date;
  readonly dueAt: Date;
}

export type RetentionPolicy = Readonly<Record<RetentionClass, RetentionRule>>;

/**
 * The first instant at which a record may go: whole months later by the office's calendar, at the same time of day. Of
 * a month that is too short its last day: 29 February 2024 and twelve months are 28 February 2025.
 */
export const dueAt = (lastActivityAt: Date, { months }: Pick<RetentionRule, 'months'>): Date =>
  DateTime.fromJSDate(lastActivityAt, { zone: officeZone }).plus({ months }).toJSDate();

/** The longest due first; then by label, so that what belongs to one case stands together. */
export const dueHoldings = (holdings: readonly Holding[], policy: RetentionPolicy, now: Date): DueHolding[] =>
  holdings.flatMap((holding) => dueOf(holding, policy, now) ?? []).sort(longestDueFirst);

function dueOf(holding: Holding, policy: RetentionPolicy, now: Date): DueHolding | undefined {
  const { lastActivityAt, isHeld } = holding;
  const rule = policy[holding.class];
  if (lastActivityAt === undefined || isHeld || rule.action !== 'musnah') return undefined;
  const due = dueAt(lastActivityAt, rule);
  return due > now ? undefined : { ...holding, lastActivityAt, dueAt: due };
}

const longestDueFirst = (one: DueHolding, other: DueHolding): number =>
  one.lastActivityAt.getTime() - other.lastActivityAt.getTime() ||
  compare(one.label, other.label) ||
  compare(one.class, other.class);

const compare = (one: string, other: string): number => Number(one > other) - Number(one < other);
