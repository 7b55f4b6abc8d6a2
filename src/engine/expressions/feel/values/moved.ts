import { FeelDate, FeelDateTime, FeelDuration, FeelTime } from 'feelin';
import { isYearsAndMonths } from './kind-of.ts';

/** A day or a time some duration later (1) or earlier (-1); null for what has no such later. */
export function moved(from: unknown, by: FeelDuration, sign: 1 | -1): unknown {
  const length = sign === 1 ? by.unwrap() : by.unwrap().negated();
  try {
    if (from instanceof FeelDate)
      return new FeelDate(from.unwrap().toPlainDateTime().add(length).toPlainDate());
    if (from instanceof FeelDateTime) return movedDateTime(from, length);
    if (from instanceof FeelTime && !isYearsAndMonths(by))
      return new FeelTime(from.unwrap().add(length), from.zone);
    return null;
  } catch {
    // Beyond the last day there is.
    return null;
  }
}

function movedDateTime(from: FeelDateTime, length: ReturnType<FeelDuration['unwrap']>): FeelDateTime {
  const { zone } = from;
  const isNamed = zone !== null && !/^[+-]/.test(zone);
  const local = from.unwrap();
  if (!isNamed) return new FeelDateTime(local.add(length), zone);
  return new FeelDateTime(local.toZonedDateTime(zone).add(length).toPlainDateTime(), zone);
}
