import type { ComplaintSettings } from './complaint-settings.ts';

// The classes of complaints (SP4N-LAPOR!). What a complainant chose on the form proposes one; the petugas decides.

export const complaintClasses = ['informasi', 'aspirasi', 'tidak-berkadar', 'berkadar'] as const;
export type ComplaintClass = (typeof complaintClasses)[number];

export const complaintCategories = ['complaint', 'aspiration', 'information'] as const;
export type ComplaintCategory = (typeof complaintCategories)[number];

const proposed: Record<ComplaintCategory, ComplaintClass> = {
  information: 'informasi',
  aspiration: 'aspirasi',
  complaint: 'tidak-berkadar',
};

const deadlineOf: Record<ComplaintClass, keyof ComplaintSettings['deadlines']> = {
  informasi: 'informasi',
  aspirasi: 'aspirasi',
  'tidak-berkadar': 'tidakBerkadar',
  berkadar: 'berkadar',
};

export const isComplaintClass = (text: unknown): text is ComplaintClass =>
  complaintClasses.some((each) => each === text);

export const isComplaintCategory = (text: unknown): text is ComplaintCategory =>
  complaintCategories.some((each) => each === text);

export const proposedClass = (category: ComplaintCategory): ComplaintClass => proposed[category];

export const workingDaysFor = ({ deadlines }: ComplaintSettings, of: ComplaintClass): number =>
  deadlines[deadlineOf[of]];
