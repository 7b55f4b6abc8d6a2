import type { InstanceView } from '../../instances/views/instance-view.ts';

interface Mark {
  elementId: string;
  state: 'active' | 'incident' | 'passed';
  tokens?: number;
}

/** What to show on the diagram: where tokens are, what failed, and the way taken. */
export function marksOf({ tokens, incidents, passed }: InstanceView): Mark[] {
  const failed = new Set(
    incidents.filter((incident) => incident.resolved_at === null).map((each) => each.element_id),
  );
  const active = [...tokens].map(([elementId, count]): Mark => ({
    elementId,
    state: failed.has(elementId) ? 'incident' : 'active',
    tokens: count,
  }));
  const beside = [...failed].filter((elementId) => !tokens.has(elementId));
  return [
    ...passed
      .filter((elementId) => !tokens.has(elementId))
      .map((elementId): Mark => ({ elementId, state: 'passed' })),
    ...beside.map((elementId): Mark => ({ elementId, state: 'incident' })),
    ...active,
  ];
}
