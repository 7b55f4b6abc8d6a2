import { actorOf } from '../../../src/identity/actor.ts';
import { roles, type Role } from '../../../src/identity/roles.ts';
import { allDocumentKinds } from '../../../src/service/documents/document-kinds.ts';
import { whyNotRead } from '../../../src/service/documents/documents-policy.ts';

const someone = (...held: Role[]) => actorOf({ id: 'u1', username: 'u1', name: 'Seseorang', roles: held });
const mayRead = (
  role: Role,
  facts: { kind?: 'scan-ktp'; cameOverDesk?: boolean; applicantId?: string } = {},
) =>
  whyNotRead(someone(role), {
    kind: 'surat-permohonan',
    applicantId: 'u2',
    cameOverDesk: false,
    ...facts,
  }) === undefined;

it.each([
  ['pemohon', false, false, false],
  ['verifikator', true, true, true],
  ['petugas', true, true, false],
  ['supervisor', true, true, false],
  ['kepala-dinas', false, true, false],
  ['kepala-bidang', false, true, false],
  ['kepala-seksi', false, true, false],
  ['designer', false, false, false],
  ['admin', false, false, false],
] as const)(
  '%s reads any case: %s, one that came over the desk: %s, its identity card: %s',
  (role, any, desk, card) => {
    expect(mayRead(role)).toBe(any);
    expect(mayRead(role, { cameOverDesk: true })).toBe(desk);
    expect(mayRead(role, { cameOverDesk: true, kind: 'scan-ktp' })).toBe(card);
  },
);

it('everyone reads all of their own', () => {
  for (const role of roles) {
    for (const kind of allDocumentKinds) {
      expect(whyNotRead(someone(role), { kind, applicantId: 'u1', cameOverDesk: false })).toBeUndefined();
    }
  }
});
