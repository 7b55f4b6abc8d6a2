import { createUser } from '../../src/identity/create-user.ts';
import type { NewUser } from '../../src/identity/new-user.ts';
import type { Clock } from '../../src/kernel/clock.ts';
import type { Database } from '../../src/persistence/database.ts';

export const password = 'kata-sandi-uji-coba';

/** Hashes fast and weakly: what is tested is who gets in, not how long it takes. */
export const quick = { memoryKib: 8, passes: 1 };

export const someone = (rest: Partial<NewUser> = {}): NewUser => ({
  username: 'nur.khasanah',
  name: 'Nur Khasanah Rahmawati Oktaviani, S.Kom.',
  email: 'khasanah.oktaviani@pekalongankota.go.id',
  roles: ['verifikator'],
  password,
  ...rest,
});

export const aUser = (database: Database, clock: Clock, rest: Partial<NewUser> = {}) =>
  createUser(database, clock, someone(rest), quick);
