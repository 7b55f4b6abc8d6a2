import { actorOf, systemActor } from '../../src/identity/actor.ts';
import { permissions, permissionsOf, type Permission } from '../../src/identity/permissions.ts';
import { isRole, roles, type Role } from '../../src/identity/roles.ts';

const automation: Permission[] = ['instances.start', 'messages.correlate', 'signals.broadcast', 'jobs.work'];
const evaluations: Permission[] = ['evaluations.see', 'evaluations.export'];

describe('permissions', () => {
  it.each<[Role, Permission[]]>([
    ['pemohon', ['applications.submit', 'applications.own', 'tasks.work', 'complaints.submit']],
    [
      'kepala-dinas',
      [
        'data-requests.see',
        'disposals.see',
        'holds.manage',
        ...evaluations,
        'certificates.see',
        'certificates.revoke',
        'deputies.appoint',
        'tasks.work',
        'documents.see',
        'tasks.see-all',
        'instances.see',
        'definitions.see',
      ],
    ],
    [
      'kepala-bidang',
      [
        'data-requests.see',
        'disposals.see',
        'holds.manage',
        ...evaluations,
        'certificates.see',
        'tasks.work',
        'documents.see',
        'tasks.see-all',
        'instances.see',
        'definitions.see',
        'complaints.see',
      ],
    ],
    [
      'kepala-seksi',
      [...evaluations, 'certificates.see', 'tasks.work', 'documents.see', 'instances.see', 'definitions.see'],
    ],
    [
      'verifikator',
      [
        'data-requests.see',
        'certificates.see',
        'certificates.revoke',
        'tasks.work',
        'documents.see',
        'instances.see',
        'definitions.see',
        'documents.see-all',
        'identity.see',
        'evaluations.see',
      ],
    ],
    [
      'petugas',
      [
        'data-requests.see',
        'disposals.review',
        'disposals.see',
        'certificates.see',
        'tasks.work',
        'documents.see',
        'instances.see',
        'definitions.see',
        'documents.see-all',
        'complaints.record',
        'complaints.see',
        'survey.transcribe',
      ],
    ],
    ['pejabat-pengaduan', ['tasks.work', 'complaints.see']],
    [
      'supervisor',
      [
        'breaches.manage',
        'data-requests.see',
        'disposals.request',
        'disposals.see',
        'certificates.see',
        'tasks.work',
        'documents.see',
        'documents.see-all',
        'tasks.see-all',
        'instances.see',
        'definitions.see',
        'complaints.see',
        'instances.repair',
        'definitions.deploy',
        'history.verify',
        ...evaluations,
        ...automation,
      ],
    ],
    ['designer', ['definitions.see', 'definitions.edit', 'definitions.deploy']],
    [
      'admin',
      [
        'settings.manage',
        'users.manage',
        'deputies.appoint',
        'calendars.manage',
        'definitions.see',
        'history.verify',
      ],
    ],
    ['integrasi', [...automation, 'tasks.work', 'instances.see', 'definitions.see']],
  ])('of %s are these and no others', (role, expected) => {
    const actor = actorOf({ id: '1', username: 'a', name: 'A', roles: [role] });
    expect(permissions.filter((permission) => actor.can(permission)).sort()).toEqual(expected.sort());
  });

  it('of several roles add up, and of none are none', () => {
    expect(permissionsOf(['designer', 'pemohon']).size).toBe(7);
    expect(permissionsOf([]).size).toBe(0);
  });

  it('are all granted to somebody, so that nothing is locked for ever', () => {
    expect([...permissionsOf(roles)].sort()).toEqual([...permissions].sort());
  });

  it('are all granted to the program itself', () => {
    expect(permissions.every((permission) => systemActor.can(permission))).toBe(true);
  });

  it('know a role from another word', () => {
    expect(isRole('verifikator')).toBe(true);
    expect(isRole('toString')).toBe(false);
  });
});
