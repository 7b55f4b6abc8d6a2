import type { Locale } from '../findings/finding.ts';
import type { ServiceSettings } from '../settings.ts';

// The reasons of the office's lists in both languages: a line is `Indonesian | English`, or Indonesian alone. What is
// kept of a request is the Indonesian part, so that a better translation reaches the requests of before.

const parts = (line: string): string[] => line.split('|').map((part) => part.trim());

export const reasonOfLine = (line: string): string => parts(line)[0] ?? line;

/** A kept reason in the reader's language; as it was kept where no list has it any more. */
export function reasonInWords({ revocation }: ServiceSettings, reason: string, locale: Locale): string {
  if (locale === 'id') return reason;
  const { urgentReasons, reasons, officeReasons } = revocation;
  const line = [...urgentReasons, ...reasons, ...officeReasons].find((each) => reasonOfLine(each) === reason);
  return (line && parts(line)[1]) || reason;
}
