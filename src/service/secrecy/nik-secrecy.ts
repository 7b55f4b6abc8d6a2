import { createHmac } from 'node:crypto';
import { keyFor, seal, unseal } from './sealing.ts';

// A NIK is stored encrypted, next to a keyed hash that finds an equal one without decrypting any: a plain
// hash of 16 digits could be reversed by trying them all.

export const sealNik = (masterKey: Buffer, nik: string, applicationId: string): string =>
  seal(keyFor(masterKey, 'nik'), Buffer.from(nik), applicationId).toString('base64');

export const unsealNik = (masterKey: Buffer, sealed: string, applicationId: string): string =>
  unseal(keyFor(masterKey, 'nik'), Buffer.from(sealed, 'base64'), applicationId).toString();

export const nikIndex = (masterKey: Buffer, nik: string): string =>
  createHmac('sha256', keyFor(masterKey, 'nik-index')).update(nik).digest('hex');
