import { noticesInEnglish } from '../../../src/service/templates/en.ts';
import { noticesInIndonesian } from '../../../src/service/templates/id.ts';
import { instantInWords } from '../../../src/service/templates/moments-in-words.ts';
import { renderNotice } from '../../../src/service/templates/render-notice.ts';

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

it('the receipt says number, effective date and deadline in the words of the office', () => {
  const content = {
    values: { ticket: 'SE-2026-000001', effectiveOn: '2026-11-23', maximumAt: '2026-11-30T08:45:00.000Z' },
  };
  expect(renderNotice('id', 'tanda-terima', content).body).toBe(
    'Permohonan Anda telah diterima dengan nomor SE-2026-000001 dan dihitung diterima pada Senin, 23 November 2026. ' +
      'Tenggat penyelesaian: Senin, 30 November 2026 pukul 15.45 WIB.',
  );
});

it('the request for correction lists each document with its reasons', () => {
  const content = {
    values: { repairAt: '2026-12-07T08:45:00.000Z' },
    documents: [
      { kind: 'scan-ktp', reasons: ['Tidak berwarna', 'Tidak terbaca'] },
      { kind: 'sk-jabatan', reasons: [], note: 'Bukan yang terakhir' },
    ],
  };
  const { body } = renderNotice('id', 'minta-perbaikan', content);
  expect(body).toContain('paling lambat Senin, 7 Desember 2026 pukul 15.45 WIB.');
  expect(body).toContain(
    '- Scan KTP berwarna: Tidak berwarna; Tidak terbaca\n- Surat pengangkatan jabatan terakhir: Bukan yang terakhir',
  );
  expect(renderNotice('en', 'minta-perbaikan', content).body).toContain(
    '- Colour scan of the identity card: ',
  );
});

it("an instant is told in the office's zone in both languages", () => {
  expect(instantInWords('2026-11-23T17:30:00.000Z', 'id')).toBe('Selasa, 24 November 2026 pukul 00.30 WIB');
  expect(instantInWords('2026-11-23T17:30:00.000Z', 'en')).toBe('Tuesday, 24 November 2026 at 00:30 WIB');
});

it.each(Object.entries(noticesInIndonesian))(
  '%s says the same things in both languages',
  (name, { subject, body }) => {
    const english = Object.entries(noticesInEnglish).find(([key]) => key === name)?.[1];
    expect(placeholders(english?.subject ?? '')).toEqual(placeholders(subject));
    expect(placeholders(english?.body ?? '')).toEqual(placeholders(body));
  },
);
