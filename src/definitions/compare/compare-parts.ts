import { keptInOrder } from './kept-in-order.ts';
import type { Change, Detail, Part } from './part.ts';

interface How {
  /** Whether the order of parts means something, as that of a form's fields and a table's rules does. */
  readonly ordered: boolean;
}

/**
 * What leads from one version to the other: first what is new or different, in the order of the later version, then
 * what is gone. A part that changed and moved counts as changed; its place in the order is a detail of it. Of several parts with one id, the first is compared.
 */
export function compareParts(before: readonly Part[], after: readonly Part[], { ordered }: How): Change[] {
  const former = byId(before);
  const later = byId(after);
  const orderOf = ordered ? orderDetails(former, later) : () => [];
  return [
    ...[...later.values()].flatMap((part) => {
      const old = former.get(part.id);
      if (!old) return [changeOf(part, 'added')];
      const changed = detailsBetween(old, part);
      const order = orderOf(part.id);
      if (changed.length > 0) return [changeOf(part, 'changed', [...changed, ...order])];
      return old.place !== part.place || order.length > 0 ? [changeOf(part, 'moved', order)] : [];
    }),
    ...[...former.values()].filter(({ id }) => !later.has(id)).map((part) => changeOf(part, 'removed')),
  ];
}

type Parts = ReadonlyMap<string, Part>;

/** For a part that did not keep its order: its number from the top before and after. */
function orderDetails(former: Parts, later: Parts): (id: string) => Detail[] {
  const [before, after] = [[...former.keys()], [...later.keys()]];
  const stayed = keptInOrder(
    before.filter((id) => later.has(id)),
    after.filter((id) => former.has(id)),
  );
  const numberOf = (ids: readonly string[], id: string) => String(ids.indexOf(id) + 1);
  return (id) =>
    stayed.has(id) ? [] : [{ path: 'order', before: numberOf(before, id), after: numberOf(after, id) }];
}

function byId(parts: readonly Part[]): Map<string, Part> {
  const found = new Map<string, Part>();
  for (const part of parts) if (!found.has(part.id)) found.set(part.id, part);
  return found;
}

const changeOf = ({ id, kind, name }: Part, how: Change['how'], details: readonly Detail[] = []): Change => ({
  id,
  kind,
  name,
  how,
  details,
});

function detailsBetween(before: Part, after: Part): Detail[] {
  const paths = new Set([...after.facts.keys(), ...before.facts.keys()]);
  const details = [...paths].map((path) => ({
    path,
    before: before.facts.get(path),
    after: after.facts.get(path),
  }));
  const kind = { path: 'kind', before: before.kind, after: after.kind };
  return [kind, ...details].filter((detail) => detail.before !== detail.after);
}
