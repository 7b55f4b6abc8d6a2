import { z } from 'zod';

// What an office decides for itself about complaints. The classes and their deadlines are those of SP4N-LAPOR!; for
// suggestions no source gives a time.

const workingDays = z.number().int().min(1).max(120);

const days = z.number().int().min(1).max(365);

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
  limits: z.object({
    /** Until the front desk is reminded, and until the complaint goes to the pejabat by itself. */
    remindWorkingDays: workingDays,
    respondWorkingDays: workingDays,
    /** Calendar days for the complainant to complete what is missing. */
    completeDays: days,
    /** Until an answer without a word from the complainant closes the complaint. */
    confirmWorkingDays: workingDays,
    /** Calendar days after which the complainant is told of the Ombudsman. */
    ombudsmanDays: days,
  }),
  /** How long before the deadline of the class the pejabat is reminded. */
  reminderWorkingDays: workingDays,
  /** Whether the public form offers the names of the people whom a complaint can be about. */
  namesPeople: z.boolean(),
});

/** As the process reads them. A case keeps those that it began with. */
export const limitVariables = ({ limits }: ComplaintSettings) => ({
  jangkaIngatPetugas: `P${limits.remindWorkingDays}D`,
  jangkaTanggapan: `P${limits.respondWorkingDays}D`,
  jangkaMelengkapi: `P${limits.completeDays}D`,
  hariMelengkapi: limits.completeDays,
  jangkaKonfirmasi: `P${limits.confirmWorkingDays}D`,
  jangkaOmbudsman: `P${limits.ombudsmanDays}D`,
});

export type ComplaintSettings = z.output<typeof complaintSettings>;

export const defaultComplaintSettings: ComplaintSettings = {
  processId: 'pengaduan-layanan',
  officerRole: 'pejabat-pengaduan',
  deadlines: { informasi: 5, aspirasi: 14, tidakBerkadar: 14, berkadar: 60 },
  limits: {
    remindWorkingDays: 1,
    respondWorkingDays: 3,
    completeDays: 30,
    confirmWorkingDays: 10,
    ombudsmanDays: 60,
  },
  reminderWorkingDays: 2,
  namesPeople: true,
};
