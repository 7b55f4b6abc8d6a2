import type { ServiceSettings } from '../settings.ts';
import { fillIn } from '../findings/finding.ts';

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** `500.12/7/DINKOMINFO/2026`: the office's pattern with the running number of the year. `on` is a local date. */
export function letterNumber(
  {
    numberPattern,
    classification,
    unit,
  }: Pick<ServiceSettings['letter'], 'numberPattern' | 'classification' | 'unit'>,
  { sequence, on, ofItsOwn }: { sequence: number; on: string; ofItsOwn?: string | undefined },
): string {
  return fillIn(numberPattern, {
    klasifikasi: ofItsOwn || classification,
    urut: sequence,
    unit,
    romawi: roman[Number(on.slice(5, 7)) - 1],
    tahun: on.slice(0, 4),
  });
}
