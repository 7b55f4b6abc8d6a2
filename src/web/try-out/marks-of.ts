import type { Tried } from '../../testing/try-out/tried.ts';

interface Mark {
  readonly elementId: string;
  readonly state: 'active' | 'incident' | 'passed';
  readonly tokens?: number;
}

/** What the diagram shows: where tokens stand, what failed, the way taken, and the element that did not fit. */
export function marksOf({ standing, broke }: Tried): Mark[] {
  const failed = new Set(standing?.incidents.map(({ elementId }) => elementId));
  if (broke?.elementId !== undefined) failed.add(broke.elementId);
  const tokens = standing?.tokens ?? [];
  const stands = new Set(tokens.map(({ elementId }) => elementId));
  const passed = (standing?.passed ?? []).filter((elementId) => !stands.has(elementId));
  return [
    ...passed.map((elementId): Mark => ({ elementId, state: 'passed' })),
    ...[...failed]
      .filter((id) => !stands.has(id))
      .map((elementId): Mark => ({ elementId, state: 'incident' })),
    ...tokens.map(({ elementId, count }): Mark => ({
      elementId,
      state: failed.has(elementId) ? 'incident' : 'active',
      tokens: count,
    })),
  ];
}
