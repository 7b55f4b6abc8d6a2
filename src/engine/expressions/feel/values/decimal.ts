// Numbers are decimal in FEEL, binary here. Binary fractions have some sixteen digits; the noise behind the
// fifteenth is none of FEEL's: 0.1 + 0.2 is 0.3.

/** Null for what is no number. */
export function decimal(number: number): number | null {
  if (Number.isInteger(number)) return number === 0 ? 0 : number;
  return Number.isFinite(number) ? Number(number.toPrecision(15)) : null;
}

/** Moves the point by digits, exactly: 1.005 by 2 is 100.5. */
export function shifted(number: number, digits: number): number {
  const [mantissa = '0', exponent = '0'] = number.toString().split('e');
  return Number(`${mantissa}e${Number(exponent) + digits}`);
}
