import { finding, type Finding } from '../findings/finding.ts';
import type { Nik } from './nik.ts';
import type { Nip } from './nip.ts';
import type { Gender } from './reading.ts';

// Compares what NIK, NIP and form say about the same person. Differences are warnings for the verifikator:
// a NIK never changes, not even when the birth date in it was corrected.

export interface StatedIdentity {
  bornOn?: string | undefined;
  gender?: Gender | undefined;
  nik?: Nik | undefined;
  nip?: Nip | undefined;
}

export function crossCheck({ bornOn, gender, nik, nip }: StatedIdentity): Finding[] {
  const warnings: Finding[] = [];
  if (differ(bornOn, nik?.bornOn)) warnings.push(finding('identity.birth-nik'));
  if (differ(bornOn, nip?.bornOn)) warnings.push(finding('identity.birth-nip'));
  if (differ(gender, nik?.gender)) warnings.push(finding('identity.gender-nik'));
  if (differ(gender, nip?.gender)) warnings.push(finding('identity.gender-nip'));
  if (differ(nik?.bornOn, nip?.bornOn) || differ(nik?.gender, nip?.gender))
    warnings.push(finding('identity.nik-nip'));
  return warnings;
}

const differ = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other;
