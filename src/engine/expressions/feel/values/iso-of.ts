import { FeelDate, FeelDateTime, FeelDuration, FeelTime } from 'feelin';

type Clock = FeelDate | FeelTime | FeelDateTime | FeelDuration;

export const isClock = (value: unknown): value is Clock =>
  value instanceof FeelDate ||
  value instanceof FeelTime ||
  value instanceof FeelDateTime ||
  value instanceof FeelDuration;

/** As FEEL writes it: a year has a sign only before the first, and no more zeros than four digits need. */
export const isoOf = ({ iso }: Clock): string =>
  iso.replace(
    /^([+-])0*(\d{4,})(?=-\d\d-)/,
    (_, sign: string, year: string) => (sign === '-' ? sign : '') + year,
  );
