import {
  placeholders,
  standardLetter,
  unknownPlaceholders,
} from '../../../src/service/letters/placeholders.ts';
import { serviceSettings } from '../../../src/service/settings.ts';

const { template } = serviceSettings.shape.letter.shape;

it.each([
  ['tanpa apa pun', []],
  [standardLetter, []],
  [placeholders.map((name) => `{${name}}`).join(' '), []],
  ['{nama} dan {nik} dan {nik}', ['{nik}']],
  ['{Nama} {}', ['{Nama}', '{}']],
  ['terbuka { lalu tidak', ['{']],
  ['tertutup } saja', ['}']],
])('in %j unknown are %j, and the office may not save them', (text, unknown) => {
  expect(unknownPlaceholders(text)).toEqual(unknown);
  expect(template.safeParse(text).success).toBe(unknown.length === 0);
});
