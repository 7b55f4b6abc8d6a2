// What the survey asks about who answers: coarse, and never enough to tell one person from another.

export interface RespondentField {
  readonly key: 'jenisKelamin' | 'pendidikan' | 'pekerjaan' | 'kelompokUmur';
  readonly column: 'gender' | 'education' | 'occupation' | 'age_band';
  readonly label: string;
  readonly labelEn: string;
  readonly values: readonly { readonly value: string; readonly label: string; readonly labelEn: string }[];
}

const option = (value: string, label: string, labelEn: string) => ({ value, label, labelEn });

export const respondentFields: readonly RespondentField[] = [
  {
    key: 'jenisKelamin',
    column: 'gender',
    label: 'Jenis kelamin',
    labelEn: 'Gender',
    values: [option('L', 'Laki-laki', 'Male'), option('P', 'Perempuan', 'Female')],
  },
  {
    key: 'pendidikan',
    column: 'education',
    label: 'Pendidikan terakhir',
    labelEn: 'Education',
    values: [
      option('SMA', 'SMA/sederajat atau di bawahnya', 'Secondary school or less'),
      option('DIPLOMA', 'D1 sampai D3', 'Diploma'),
      option('S1', 'D4/S1', 'Bachelor'),
      option('S2', 'S2 atau lebih tinggi', 'Master or higher'),
    ],
  },
  {
    key: 'pekerjaan',
    column: 'occupation',
    label: 'Pekerjaan',
    labelEn: 'Occupation',
    values: [
      option('PNS', 'PNS', 'Civil servant'),
      option('PPPK', 'PPPK', 'Contracted civil servant'),
      option('NON_ASN', 'Pegawai non-ASN', 'Other staff'),
      option('LAINNYA', 'Lainnya', 'Other'),
    ],
  },
  {
    key: 'kelompokUmur',
    column: 'age_band',
    label: 'Kelompok umur',
    labelEn: 'Age',
    values: [
      option('17-25', '17-25 tahun', '17-25'),
      option('26-35', '26-35 tahun', '26-35'),
      option('36-45', '36-45 tahun', '36-45'),
      option('46-55', '46-55 tahun', '46-55'),
      option('56+', '56 tahun ke atas', '56 and over'),
    ],
  },
];
