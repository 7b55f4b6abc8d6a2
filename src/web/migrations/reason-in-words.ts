import type { Reason } from '../../engine/migration/reason.ts';
import type { Model } from '../../engine/model/model.ts';
import type { Translate } from '../rendering/language.ts';

/** Why a case stays, with the names that the two versions give to their elements. */
export function reasonInWords(
  reason: Reason,
  { from, to }: { from: Model; to: Model },
  t: Translate,
): string {
  return t(`migrations.reasons.${reason.rule}`, {
    element: 'elementId' in reason ? nameIn(from, reason.elementId) : '',
    target: 'targetId' in reason ? nameIn(to, reason.targetId) : '',
    other: 'otherId' in reason ? nameIn(from, reason.otherId) : '',
  });
}

export const nameIn = (model: Model, elementId: string): string =>
  model.nodes.get(elementId)?.name ?? elementId;
