/** Something that should not be. The numbers of the last line count them by kind. */
export interface Finding {
  kind: 'lost' | 'doubled' | 'stuck' | 'missed timer' | 'chain';
  what: string;
}

/** More than expected is doubled, fewer is lost. */
export function compare(found: number, expected: number, what: string): Finding[] {
  if (found === expected) return [];
  return [{ kind: found > expected ? 'doubled' : 'lost', what: `${what}: ${found} instead of ${expected}` }];
}

export const finding = (kind: Finding['kind'], what: string): Finding => ({ kind, what });
