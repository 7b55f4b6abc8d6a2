import { read } from '../../persistence/read.ts';
import { localDateOf, localYearOf } from '../../kernel/local-date.ts';
import { letterNumber } from '../../service/letters/letter-number.ts';
import { serviceSettings } from '../../service/settings.ts';
import { textOf, type Page } from '../page.ts';

/** The number that the next letter would get with what stands in the form; nothing is given out by asking. */
export const letterNumberPage: Page = async ({ services, body, now }) => {
  const pattern = serviceSettings.shape.letter.shape.numberPattern.safeParse(
    textOf(body, 'letter.numberPattern'),
  );
  const [row] = await read<{ last: number }>(
    services.database,
    "SELECT last FROM counters WHERE name = 'outgoing-letter' AND year = ?",
    [localYearOf(now)],
  );
  const letter = {
    numberPattern: pattern.data ?? '',
    classification: textOf(body, 'letter.classification').trim(),
    unit: textOf(body, 'letter.unit').trim(),
  };
  const number = letterNumber(letter, { sequence: Number(row?.last ?? 0) + 1, on: localDateOf(now) });
  return { fragment: 'settings/letter-number', locals: { number: pattern.success ? number : undefined } };
};
