import type { Role } from '../roles.ts';

// Standing in for an official, as the law of offices knows it: a Plh. for days of absence, a Plt. while the office has
// nobody. Whoever stands in has the official's roles besides their own, and the trail says for whom they acted.

export const capacities = ['plh', 'plt'] as const;
export type Capacity = (typeof capacities)[number];

export const isCapacity = (text: string): text is Capacity => capacities.some((each) => each === text);

/** As it is written before a name. */
export const capacityInWords: Readonly<Record<Capacity, string>> = { plh: 'Plh.', plt: 'Plt.' };

/** Somebody for whom the actor stands in today. */
export interface Standing {
  readonly capacity: Capacity;
  readonly official: { readonly id: string; readonly username: string; readonly name: string };
  readonly roles: readonly Role[];
}

/** Desks of the office. Nobody is lent an applicant's cases, accounts, models or a program's rights. */
export const lendable: readonly Role[] = [
  'kepala-dinas',
  'kepala-bidang',
  'kepala-seksi',
  'verifikator',
  'petugas',
  'pejabat-pengaduan',
  'supervisor',
];

export const isLendable = (role: string): boolean => lendable.some((each) => each === role);
