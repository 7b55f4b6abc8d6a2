import { readDaysCsv } from '../../../src/definitions/calendar-drafts/read-days-csv.ts';

const christmasEve = {
  on: '2026-12-24',
  kind: 'joint-leave',
  name: 'Cuti Bersama Natal',
  decree: 'SKB 1497/2025, 2/2025, 5/2025',
};

it.each([
  [
    'semicolons',
    'tanggal;keterangan;jenis;dasar\n2026-12-24;Cuti Bersama Natal;cuti bersama;SKB 1497/2025, 2/2025, 5/2025',
  ],
  [
    'commas and quotes',
    'tanggal,keterangan,jenis,dasar\n24/12/2026,Cuti Bersama Natal,CB,"SKB 1497/2025, 2/2025, 5/2025"',
  ],
  ['no header', '24/12/2026;Cuti Bersama Natal;Cuti  Bersama;SKB 1497/2025, 2/2025, 5/2025\n'],
  [
    'a byte order mark, line ends of Windows and blank lines',
    '\ufeffTanggal;Keterangan;Jenis;Dasar\r\n\r\n2026-12-24; Cuti Bersama Natal ;cb;SKB 1497/2025, 2/2025, 5/2025\r\n',
  ],
])('reads a list with %s', (_, text) => {
  expect(readDaysCsv(text)).toEqual({ days: [christmasEve] });
});

it('takes a day without a basis, of each kind', () => {
  const text =
    '2028-01-01;Tahun Baru;libur nasional\n2028-02-14;Pemilu;lainnya;\n2028-03-03;Cuti;cuti bersama;';
  expect(readDaysCsv(text)).toEqual({
    days: [
      { on: '2028-01-01', kind: 'public-holiday', name: 'Tahun Baru' },
      { on: '2028-02-14', kind: 'closure', name: 'Pemilu' },
      { on: '2028-03-03', kind: 'joint-leave', name: 'Cuti' },
    ],
  });
});

it('tells every bad line with its number and its reason, and takes nothing', () => {
  const text = [
    'tanggal;keterangan;jenis;dasar',
    '2026-12-24;Cuti Bersama Natal;cuti bersama;SKB',
    '2026-02-30;Tidak ada;libur nasional;SKB',
    '31/4/2026;Tidak ada;libur nasional;SKB',
    '12-24-2026;Amerika;libur nasional;SKB',
    '2026-12-25;;libur nasional;SKB',
    '2026-12-25;Natal;hari raya;SKB',
    '2026-12-25;Natal',
    '2026-12-25;Natal;libur nasional;SKB;lebih',
    '2026-12-24;Cuti Bersama Natal;cuti bersama;SKB',
    '2199-12-24;Jauh;cuti bersama;SKB',
  ].join('\n');
  expect(readDaysCsv(text)).toEqual({
    badLines: [
      { line: 3, problem: 'date', value: '2026-02-30' },
      { line: 4, problem: 'date', value: '31/4/2026' },
      { line: 5, problem: 'date', value: '12-24-2026' },
      { line: 6, problem: 'name', value: '' },
      { line: 7, problem: 'kind', value: 'hari raya' },
      { line: 8, problem: 'columns', value: '2' },
      { line: 9, problem: 'columns', value: '5' },
      { line: 10, problem: 'repeated', value: '2026-12-24 Cuti Bersama Natal' },
      { line: 11, problem: 'year', value: '2199-12-24' },
    ],
  });
});

it.each([
  ['nothing', '', 'columns'],
  ['a header alone', 'tanggal;keterangan;jenis;dasar\n', 'columns'],
  ['an open quotation mark', '2026-12-24;"Natal;cuti bersama;SKB', 'broken'],
  ['more lines than a calendar has', '2026-12-24;Natal;cb;SKB\n'.repeat(2001), 'too-many'],
])('refuses %s', (_, text, problem) => {
  expect(readDaysCsv(text)).toMatchObject({ badLines: [{ problem }] });
});
