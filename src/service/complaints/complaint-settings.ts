import { z } from 'zod';

// What an office decides for itself about complaints. The classes and their deadlines are those of SP4N-LAPOR!; for
// suggestions no source gives a time.

const workingDays = z.number().int().min(1).max(120);

export const complaintSettings = z.object({
  processId: z.string().meta({ fixed: true }),
  /** Who decides what the front desk cannot solve. */
  officerRole: z.enum(['pejabat-pengaduan', 'kepala-bidang']),
  /** By class, in working days from when the pejabat has the complaint. */
  deadlines: z.object({
    informasi: workingDays,
    aspirasi: workingDays,
    tidakBerkadar: workingDays,
    berkadar: workingDays,
  }),
  /** How long before the deadline of the class the pejabat is reminded. */
  reminderWorkingDays: workingDays,
  /** Whether the public form offers the names of the people whom a complaint can be about. */
  namesPeople: z.boolean(),
});

export type ComplaintSettings = z.output<typeof complaintSettings>;

export const defaultComplaintSettings: ComplaintSettings = {
  processId: 'pengaduan-layanan',
  officerRole: 'pejabat-pengaduan',
  deadlines: { informasi: 5, aspirasi: 14, tidakBerkadar: 14, berkadar: 60 },
  reminderWorkingDays: 2,
  namesPeople: true,
};
