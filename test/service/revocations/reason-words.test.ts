import { reasonInWords, reasonOfLine } from '../../../src/service/revocations/reason-words.ts';
import { defaultSettings } from '../../../src/service/settings.ts';

const { revocation } = defaultSettings;
const settings = { ...defaultSettings, revocation: { ...revocation, reasons: ['Pindah | Moved', 'Lain'] } };

it.each([
  ['Pindah', 'Pindah', 'Moved'],
  ['Lain', 'Lain', 'Lain'],
  ['Tidak lagi di daftar', 'Tidak lagi di daftar', 'Tidak lagi di daftar'],
])('%s is said in both languages', (reason, id, en) => {
  expect([reasonInWords(settings, reason, 'id'), reasonInWords(settings, reason, 'en')]).toEqual([id, en]);
});

it('every reason that is shipped has both, and they are told apart', () => {
  const { urgentReasons, reasons, officeReasons } = revocation;
  const lines = [...urgentReasons, ...reasons, ...officeReasons];
  expect(new Set(lines.map(reasonOfLine)).size).toBe(lines.length);
  for (const line of lines)
    expect(reasonInWords(defaultSettings, reasonOfLine(line), 'en')).not.toBe(reasonOfLine(line));
});
