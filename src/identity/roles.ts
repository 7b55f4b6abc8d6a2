// The roles of the office. Process models name them as candidate groups. `integrasi` is for
// accounts of other programs: nobody signs in with one, it has API tokens.

export const roles = [
  'pemohon',
  'kepala-dinas',
  'kepala-bidang',
  'kepala-seksi',
  'verifikator',
  'petugas',
  'pejabat-pengaduan',
  'supervisor',
  'designer',
  'admin',
  'integrasi',
] as const;

export type Role = (typeof roles)[number];

export const isRole = (name: string): name is Role => roles.some((role) => role === name);
