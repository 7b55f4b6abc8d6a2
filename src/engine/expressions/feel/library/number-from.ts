/** number(from, grouping separator, decimal separator); null for a text that is no number so written. */
export function numberFrom(from: string, grouping: unknown, point: unknown): number | null {
  if (grouping !== null && grouping !== ' ' && grouping !== ',' && grouping !== '.') return null;
  if (point !== null && point !== '.' && point !== ',') return null;
  if (grouping !== null && grouping === (point ?? '.')) return null;
  const ungrouped = grouping === null ? from : from.replaceAll(grouping, '');
  if (point === ',' && ungrouped.includes('.')) return null;
  const plain = point === ',' ? ungrouped.replace(',', '.') : ungrouped;
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(plain) ? Number(plain) : null;
}
