import type { Role } from './roles.ts';

// Which role may do what. Routes and verbs ask for a permission, never for a role. An administrator of
// accounts sees no case and no document: the law asks for as few readers of personal data as possible. So
// `documents.see` is for cases that came over one's desk, and `identity.see` (whole NIK, identity card) is
// apart from both ways to see documents.

export const permissions = [
  'applications.submit',
  'applications.own',
  'tasks.work',
  'tasks.see-all',
  'instances.see',
  'instances.repair',
  'instances.start',
  'messages.correlate',
  'signals.broadcast',
  'jobs.work',
  'definitions.see',
  'definitions.edit',
  'definitions.deploy',
  'documents.see',
  'documents.see-all',
  'identity.see',
  'certificates.see',
  'certificates.revoke',
  'users.manage',
  'deputies.appoint',
  'calendars.manage',
  'settings.manage',
  'complaints.submit',
  'complaints.record',
  'complaints.see',
  'data-requests.see',
  'survey.transcribe',
  'evaluations.see',
  'evaluations.export',
  'disposals.see',
  'disposals.review',
  'disposals.request',
  'holds.manage',
  'breaches.manage',
  'history.verify',
] as const;

export type Permission = (typeof permissions)[number];

/** Where a case stands is a question that everybody in the office is asked. */
const casework = [
  'tasks.work',
  'documents.see',
  'instances.see',
  'definitions.see',
  'certificates.see',
] as const;
const oversight = ['tasks.see-all', 'evaluations.see', 'evaluations.export'] as const;
/** What programs do with processes, and people only to mend what a program left undone. */
const automation = ['instances.start', 'messages.correlate', 'signals.broadcast', 'jobs.work'] as const;

const granted = {
  pemohon: ['applications.submit', 'applications.own', 'tasks.work', 'complaints.submit'],
  'kepala-dinas': [
    ...casework,
    ...oversight,
    'certificates.revoke',
    'deputies.appoint',
    'data-requests.see',
    'disposals.see',
    'holds.manage',
  ],
  'kepala-bidang': [
    ...casework,
    ...oversight,
    'complaints.see',
    'data-requests.see',
    'disposals.see',
    'holds.manage',
  ],
  'kepala-seksi': [...casework, 'evaluations.see', 'evaluations.export'],
  verifikator: [
    ...casework,
    'documents.see-all',
    'identity.see',
    'certificates.revoke',
    'evaluations.see',
    'data-requests.see',
  ],
  petugas: [
    ...casework,
    'documents.see-all',
    'complaints.record',
    'complaints.see',
    'survey.transcribe',
    'data-requests.see',
    'disposals.see',
    'disposals.review',
  ],
  // Reads complaints and nothing else: no case, no document of an applicant.
  'pejabat-pengaduan': ['tasks.work', 'complaints.see'],
  supervisor: [
    ...casework,
    ...oversight,
    ...automation,
    'documents.see-all',
    'complaints.see',
    'data-requests.see',
    'instances.repair',
    'definitions.deploy',
    'disposals.see',
    'disposals.request',
    'breaches.manage',
    'history.verify',
  ],
  // Who draws and who puts it into force may have to be two: a supervisor can be the second.
  designer: ['definitions.see', 'definitions.edit', 'definitions.deploy'],
  admin: [
    'users.manage',
    'deputies.appoint',
    'calendars.manage',
    'settings.manage',
    'definitions.see',
    'history.verify',
  ],
  integrasi: [...automation, 'tasks.work', 'instances.see', 'definitions.see'],
} as const satisfies Record<Role, readonly Permission[]>;

export const permissionsOf = (roles: readonly Role[]): Set<Permission> =>
  new Set(roles.flatMap((role): readonly Permission[] => granted[role]));
