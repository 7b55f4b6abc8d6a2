// The roles of the office. Process models name them as candidate groups.

export const roles = [
  'pemohon',
  'kepala-dinas',
  'kepala-bidang',
  'kepala-seksi',
  'verifikator',
  'petugas',
  'supervisor',
  'designer',
  'admin',
] as const;

export type Role = (typeof roles)[number];

export const isRole = (name: string): name is Role => roles.some((role) => role === name);
