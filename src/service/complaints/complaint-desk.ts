import { settingsOf, type ServiceContext } from '../context.ts';
import type { ComplaintSettings } from './complaint-settings.ts';
import { candidatesFor, type Candidates } from './candidates.ts';
import type { Complaint } from './complaint.ts';

// Who handles a complaint at which desk: the front desk, or the pejabat; never the person it is about.

export type ComplaintDesk = 'petugas' | 'pejabat';

/** Whose task it is, by its element. */
export const deskOfTask: Readonly<Record<string, ComplaintDesk | undefined>> = {
  Usr_Tanggapi: 'petugas',
  Usr_SelesaikanAduan: 'pejabat',
};

const rolesAt = {
  petugas: ({ officerRole }: ComplaintSettings) => ['petugas', officerRole, 'kepala-dinas'] as const,
  pejabat: ({ officerRole }: ComplaintSettings) => [officerRole, 'kepala-dinas', 'supervisor'] as const,
};

export async function peopleAt(
  context: ServiceContext,
  desk: ComplaintDesk,
  { subjectId }: Pick<Complaint, 'subjectId'>,
  now: Date,
): Promise<Candidates> {
  const { complaints } = await settingsOf(context);
  return candidatesFor(context.database, rolesAt[desk](complaints), subjectId, now);
}

/** As the process reads them. */
export const deskVariables = (desk: ComplaintDesk, { groups, users }: Candidates) =>
  desk === 'petugas'
    ? { kelompokPetugas: groups, penanganPetugas: users }
    : { kelompokPejabat: groups, penanganPejabat: users };
