import { z } from 'zod';

// What an office decides for itself about requests of people whose data it keeps. The limit itself is not among it:
// 3×24 hours are the law's (UU 27/2022 articles 30, 32 and 40).

export const limitHours = 72;

export const dataRequestSettings = z.object({
  processId: z.string().meta({ fixed: true }),
  /** Who answers; the head of division in the place of the one whose own data it is. */
  officerRole: z.enum(['verifikator', 'petugas', 'kepala-bidang']),
  /** After how many hours the officer is warned. */
  warningHours: z
    .number()
    .int()
    .min(1)
    .max(limitHours - 1),
});

export type DataRequestSettings = z.output<typeof dataRequestSettings>;

export const defaultDataRequestSettings: DataRequestSettings = {
  processId: 'hak-subjek-data',
  officerRole: 'verifikator',
  warningHours: 48,
};
