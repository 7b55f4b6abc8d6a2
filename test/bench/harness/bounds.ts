import type { Bound } from './benchmark.ts';

export const isKept = ({ measured, atLeast = -Infinity, atMost = Infinity }: Bound): boolean =>
  measured >= atLeast && measured <= atMost;

/** What was promised, what was measured, and whether that keeps it. */
export function told(bound: Bound): string {
  const { what, measured, atLeast, atMost, unit = '' } = bound;
  const wanted = [
    ...(atLeast === undefined ? [] : [`at least ${inWords(atLeast)}`]),
    ...(atMost === undefined ? [] : [`at most ${inWords(atMost)}`]),
  ].join(' and ');
  const verdict = isKept(bound) ? 'kept' : 'NOT KEPT';
  return `${verdict.padEnd(8)} ${what}: ${inWords(measured)}${unit && ` ${unit}`}, ${wanted}`;
}

/** Three figures are told, all of those before the point. */
export function inWords(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (value === 0) return '0';
  const before = Math.floor(Math.log10(Math.abs(value))) + 1;
  return value.toLocaleString('en', { maximumFractionDigits: Math.max(0, Math.min(6, 3 - before)) });
}
